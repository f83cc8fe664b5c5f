import { withSums } from '../amounts.ts';
import { generator, packFiles } from '../packFiles.ts';
import type { TemplateDocument, Values } from '../../model/TemplateDocument.ts';
import { compactXml, el, textNode, xmlFile, type Xml } from '../xml.ts';
import { docxBody } from './docxBlocks.ts';
import { docxFonts, docxFooter, docxNumbering, docxSettings, wordNamespace } from './docxParts.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const namespaces = {
  'xmlns:w': wordNamespace,
  'xmlns:r': `${office}/relationships`,
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'mc:Ignorable': 'w14',
} as const;

/**
 * A template as Office Open XML. Written by hand: the parts are few, and content controls with
 * placeholder, title and tag are what the common library does not offer.
 * Equal input gives equal bytes.
 * @param styles text of styles.xml in this folder; given, because Node reads it from disk and the browser does not
 * @param values what was entered on screen, by field id; without them an empty template
 */
export function toDocx(document: TemplateDocument, styles: string, values: Values = {}): Uint8Array<ArrayBuffer> {
  const { content, numberings, links } = docxBody(document.blocks, withSums(document, values));
  const parts: readonly (readonly [name: string, type: string, root: Xml])[] = [
    ['word/document.xml', `${word}.document.main+xml`, el('w:document', namespaces, el('w:body', {}, content))],
    ['word/styles.xml', `${word}.styles+xml`, compactXml(styles)],
    ['word/numbering.xml', `${word}.numbering+xml`, docxNumbering(numberings)],
    ['word/settings.xml', `${word}.settings+xml`, docxSettings()],
    ['word/fontTable.xml', `${word}.fontTable+xml`, docxFonts()],
    ['word/footer1.xml', `${word}.footer+xml`, docxFooter()],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', core(document)],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml', application()],
  ];
  return packFiles([
    ['[Content_Types].xml', xmlFile(contentTypes(parts))],
    ['_rels/.rels', xmlFile(packageRelations())],
    ...parts.map(([name, , root]) => [name, xmlFile(root)] as const),
    ['word/_rels/document.xml.rels', xmlFile(textRelations(links))],
  ]);
}

function contentTypes(parts: readonly (readonly [name: string, type: string, root: Xml])[]): Xml {
  return el(
    'Types',
    { xmlns: `${packages}/content-types` },
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    parts.map(([name, type]) => el('Override', { PartName: `/${name}`, ContentType: type })),
  );
}

const relation = (id: string, type: string, target: string, external = false): Xml =>
  el('Relationship', { Id: id, Type: type, Target: target, ...(external ? { TargetMode: 'External' } : {}) });

const relations = (...list: Xml[]): Xml => el('Relationships', { xmlns: `${packages}/relationships` }, list);

const packageRelations = (): Xml =>
  relations(
    relation('document', `${office}/relationships/officeDocument`, 'word/document.xml'),
    relation('core', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('app', `${office}/relationships/extended-properties`, 'docProps/app.xml'),
  );

const textRelations = (links: readonly string[]): Xml =>
  relations(
    ...['styles', 'numbering', 'settings', 'fontTable'].map((name) => relation(name, `${office}/relationships/${name}`, `${name}.xml`)),
    relation('footer', `${office}/relationships/footer`, 'footer1.xml'),
    ...links.map((href, index) => relation(`link${index + 1}`, `${office}/relationships/hyperlink`, href, true)),
  );

function core({ title, description, keywords, state, publisher }: TemplateDocument): Xml {
  const date = (name: string): Xml => el(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, textNode(`${state}-01T00:00:00Z`));
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packages}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    el('dc:title', {}, textNode(title)),
    el('dc:creator', {}, textNode(publisher)),
    el('cp:keywords', {}, textNode(keywords.join(', '))),
    el('dc:description', {}, textNode(description)),
    el('dc:language', {}, textNode('de-DE')),
    date('created'),
    date('modified'),
  );
}

const application = (): Xml => el('Properties', { xmlns: `${office}/extended-properties` }, el('Application', {}, textNode(generator)));
