import { withSums } from '../amounts.ts';
import { generator, packFiles } from '../packFiles.ts';
import type { TemplateDocument, Values } from '../../model/TemplateDocument.ts';
import { compactXml, el, textNode, xmlFile, type Xml } from '../xml.ts';
import { odtBody } from './odtBlocks.ts';
import { odtTableStyles } from './odtTableStyles.ts';

export const odtType = 'application/vnd.oasis.opendocument.text';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';
const namespaces = {
  'xmlns:office': `${oasis}office:1.0`,
  'xmlns:style': `${oasis}style:1.0`,
  'xmlns:text': `${oasis}text:1.0`,
  'xmlns:table': `${oasis}table:1.0`,
  'xmlns:meta': `${oasis}meta:1.0`,
  'xmlns:fo': `${oasis}xsl-fo-compatible:1.0`,
  'xmlns:svg': `${oasis}svg-compatible:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
} as const;

/**
 * A template as OpenDocument text, the administration's format for files to edit.
 * Equal input gives equal bytes.
 * @param styles text of styles.xml in this folder; given, because Node reads it from disk and the browser does not
 * @param values what was entered on screen, by field id; without them an empty template
 */
export function toOdt(document: TemplateDocument, styles: string, values: Values = {}): Uint8Array<ArrayBuffer> {
  const { content, styles: columns } = odtBody(document.blocks, withSums(document, values));
  const master = compactXml(styles);
  // The text names the fonts again, as OpenDocument wants it.
  const fonts = { xml: /<office:font-face-decls>.*<\/office:font-face-decls>/.exec(master.xml)?.[0] ?? '' };
  const body = el('office:body', {}, el('office:text', {}, content));
  return packFiles(
    [
      ['mimetype', odtType],
      ['META-INF/manifest.xml', xmlFile(manifest())],
      ['meta.xml', xmlFile(el('office:document-meta', namespaces, metadata(document)))],
      ['styles.xml', xmlFile(master)],
      ['content.xml', xmlFile(el('office:document-content', namespaces, fonts, el('office:automatic-styles', {}, odtTableStyles(), columns), body))],
    ],
    ['mimetype'],
  );
}

function metadata({ title, description, keywords, state, publisher }: TemplateDocument): Xml {
  const date = `${state}-01T00:00:00`;
  return el(
    'office:meta',
    {},
    el('meta:generator', {}, textNode(generator)),
    el('dc:title', {}, textNode(title)),
    el('dc:description', {}, textNode(description)),
    el('meta:initial-creator', {}, textNode(publisher)),
    el('meta:creation-date', {}, textNode(date)),
    el('dc:date', {}, textNode(date)),
    el('dc:language', {}, textNode('de-DE')),
    keywords.map((keyword) => el('meta:keyword', {}, textNode(keyword))),
  );
}

function manifest(): Xml {
  const name = `${oasis}manifest:1.0`;
  const entry = (path: string, type: string): Xml =>
    el('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type, ...(path === '/' ? { 'manifest:version': '1.3' } : {}) });
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'));
  return el('manifest:manifest', { 'xmlns:manifest': name, 'manifest:version': '1.3' }, entry('/', odtType), parts);
}
