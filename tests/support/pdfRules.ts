import { inflateSync } from 'node:zlib';
import { entry, outsideStrings, readPdf, reference, type PdfFile, type PdfObject } from '../../src/print/pdf/pdfFile.ts';

/*
 * What a machine can decide of PDF/A-2a (ISO 19005-2, clause) and of PDF/UA-1 (Matterhorn protocol 1.02, failure
 * condition), for files as Typst and our joiner write them.
 */

interface Rule {
  readonly name: string;
  /** What breaks it, in words; empty if nothing does. */
  readonly faults: (pdf: OpenPdf) => readonly string[];
}

interface OpenPdf {
  readonly bytes: Buffer;
  readonly file: PdfFile;
  readonly catalog: string;
  readonly xmp: string;
  /** Objects with their streams as they are when unpacked. */
  readonly text: (number: number) => string;
  /** Elements of the tree of tags, in reading order. */
  readonly elements: readonly Element[];
}

interface Element {
  readonly role: string;
  readonly text: string;
  readonly parents: readonly string[];
}

/** The rules of one standard that a file breaks, each with what breaks it. */
export function brokenRules(bytes: Buffer, standard: 'A-2a' | 'UA-1'): string[] {
  const pdf = open(bytes);
  return (standard === 'UA-1' ? accessible : archived).flatMap(({ name, faults }) => faults(pdf).map((fault) => `${name}: ${fault}`));
}

/** How many rules are looked at. */
export const ruleCount = (standard: 'A-2a' | 'UA-1'): number => (standard === 'UA-1' ? accessible : archived).length;

const withoutStrings = (text: string): string => {
  let outside = '';
  outsideStrings(text, (part) => ((outside += `${part} `), part));
  return outside;
};
const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);
const matching = ({ file }: OpenPdf, pattern: RegExp): string[] => file.objects.flatMap(({ text, number }) => (pattern.test(text) ? [`Objekt ${number}`] : []));
const ofType = ({ file }: OpenPdf, pattern: RegExp): PdfObject[] => file.objects.filter(({ text }) => pattern.test(text));

/** Predefined in XMP as ISO 19005-2 knows it. */
const knownNamespaces = new Set(['x', 'rdf', 'dc', 'xmp', 'xmpTPg', 'pdfaid', 'pdfaExtension', 'pdfaSchema', 'pdfaProperty', 'stEvt']);

const archived: readonly Rule[] = [
  { name: '6.1.2 Kopf', faults: ({ bytes }) => unless(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}/.test(bytes.toString('latin1', 0, 16)), 'keine Kennung für Bytes') },
  {
    name: '6.1.3 Kennung, keine Verschlüsselung',
    faults: ({ file }) => unless(/\/ID \[\(/.test(file.trailer) && !file.trailer.includes('/Encrypt'), 'Schlusswort'),
  },
  {
    name: '6.1.7.1 Länge der Ströme',
    faults: ({ file }) =>
      file.objects.flatMap(({ number, text, stream }) =>
        stream
          ? unless(
              Number(/\/Length (\d+)/.exec(text)?.[1]) === stream.length - 'stream\n\nendstream'.length && !/\/(F|FFilter|FDecodeParms) /.test(text),
              `Objekt ${number}`,
            )
          : [],
      ),
  },
  { name: '6.1.7.2 kein LZW, kein Crypt', faults: (pdf) => matching(pdf, /\/(LZWDecode|LZW|Crypt)\b/) },
  {
    name: '6.1.13 Längen von Namen und Zeichenketten',
    faults: ({ file }) =>
      file.objects.flatMap(({ number, text }) =>
        unless(!/\/[^\s/<>[\]()]{128}/.test(withoutStrings(text)) && !/\([^()]{32768}/.test(text), `Objekt ${number}`),
      ),
  },
  {
    name: '6.2.3 Ausgabeprofil',
    faults: ({ file }) => {
      const profile = file.objects
        .map(({ text }) => /\/S \/GTS_PDFA1[\s\S]*?\/DestOutputProfile (\d+) 0 R|\/DestOutputProfile (\d+) 0 R[\s\S]*?\/S \/GTS_PDFA1/.exec(text))
        .flatMap((found) => (found ? [Number(found[1] ?? found[2])] : []))[0];
      const stream = file.objects.find(({ number }) => number === profile)?.stream;
      const icc = stream ? unpacked(stream).toString('latin1', 0, 20) : '';
      return unless(/^.{12}(mntr|prtr)RGB /s.test(icc), 'kein RGB-Profil');
    },
  },
  { name: '6.2.4.3 keine Gerätefarben CMYK', faults: (pdf) => matching(pdf, /\/DeviceCMYK\b/) },
  { name: '6.2.5 keine Übertragungsfunktionen', faults: (pdf) => matching(pdf, /\/(TR|TR2|HTP) /) },
  { name: '6.2.8 Bilder ohne Ersatzbild, OPI, Glättung', faults: (pdf) => matching(pdf, /\/(Alternates|OPI)\b|\/Interpolate true/) },
  { name: '6.2.9 kein PostScript', faults: (pdf) => matching(pdf, /\/Subtype2? \/PS\b/) },
  {
    name: '6.2.10 Mischarten',
    faults: (pdf) =>
      matching(
        pdf,
        /\/BM \/(?!(Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight|SoftLight|Difference|Exclusion|Hue|Saturation|Color|Luminosity)\b)/,
      ),
  },
  {
    name: '6.2.11.4 Schriften eingebettet',
    faults: (pdf) => ofType(pdf, /\/Type \/FontDescriptor/).flatMap(({ text, number }) => unless(/\/FontFile[23]? /.test(text), `Objekt ${number}`)),
  },
  { name: '6.2.11.7 Zeichen als Unicode, keine zum eigenen Gebrauch', faults: (pdf) => [...noUnicode(pdf), ...privateUse(pdf)] },
  {
    name: '6.3.1 nur erlaubte Anmerkungen',
    faults: (pdf) => ofType(pdf, /\/Type \/Annot\b/).flatMap(({ text, number }) => unless(/\/Subtype \/Link\b/.test(text), `Objekt ${number}`)),
  },
  {
    name: '6.3.2 Anmerkungen werden gedruckt, keine ist verborgen',
    faults: (pdf) =>
      ofType(pdf, /\/Type \/Annot\b/).flatMap(({ text, number }) => unless((Number(/\/F (\d+)/.exec(text)?.[1] ?? 0) & 0b100111) === 4, `Objekt ${number}`)),
  },
  { name: '6.4 keine Formulare mit XFA', faults: (pdf) => matching(pdf, /\/(XFA|NeedAppearances)\b/) },
  {
    name: '6.5 keine Aktionen außer Verweisen',
    faults: (pdf) => [
      ...matching(pdf, /\/S \/(JavaScript|Launch|Sound|Movie|ResetForm|ImportData|Hide|SetOCGState|Rendition|Trans|GoTo3DView)\b/),
      ...matching(pdf, /\/(AA|OpenAction|JS) /),
    ],
  },
  { name: '6.6.2 Metadaten', faults: ({ xmp }) => unless(xmp.startsWith('<?xpacket begin=') && !/\bbytes=|\bencoding=/.test(xmp.slice(0, 80)), 'kein XMP') },
  {
    name: '6.6.2.3 alle Begriffe bekannt oder beschrieben',
    faults: ({ xmp }) => {
      const described = new Set([...xmp.matchAll(/<pdfaSchema:prefix>([^<]+)</g)].map(([, prefix]) => prefix!));
      const used = new Set([...xmp.matchAll(/<(\w+):\w+/g)].map(([, prefix]) => prefix!));
      return [...used].filter((prefix) => !knownNamespaces.has(prefix) && !described.has(prefix));
    },
  },
  { name: '6.6.4 Kennung', faults: ({ xmp }) => unless(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</.test(xmp), 'nicht als PDF/A-2a ausgewiesen') },
  {
    name: '6.7 ausgezeichnet, mit Sprache',
    faults: ({ catalog }) => unless(/\/Marked true/.test(catalog) && /\/StructTreeRoot /.test(catalog) && /\/Lang \(de/.test(catalog), 'Katalog'),
  },
  { name: '6.8 keine Anhänge, 6.9 keine Ebenen', faults: (pdf) => matching(pdf, /\/(EmbeddedFiles|EF|OCProperties|OCG) /) },
];

const standardRoles = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
);
/** What may stand directly in what (ISO 32000-1, 14.8.4.3). */
const insideOf: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
};

const accessible: readonly Rule[] = [
  { name: '01-005 jeder Inhalt ist ausgezeichnet oder Beiwerk', faults: untagged },
  {
    name: '02-001 alle Auszeichnungen sind genormt',
    faults: ({ elements }) => [...new Set(elements.map(({ role }) => role))].filter((role) => !standardRoles.has(role)),
  },
  {
    name: '06-002 Kennung, 06-003 Titel',
    faults: ({ xmp }) => unless(/<pdfuaid:part>1</.test(xmp) && /<dc:title>.*?<rdf:li[^>]*>[^<]{3,}/.test(xmp), 'Metadaten'),
  },
  { name: '07-002 der Titel steht im Fenster', faults: ({ catalog }) => unless(/\/DisplayDocTitle true/.test(catalog), 'Katalog') },
  {
    name: '09 Tabellen und Listen sind gebaut, wie es sich gehört',
    faults: ({ elements }) =>
      elements.flatMap(({ role, parents }) => (insideOf[role]?.includes(parents.at(-1) ?? '') === false ? [`${role} in ${parents.at(-1)}`] : [])),
  },
  { name: '11-006 Sprache', faults: ({ catalog }) => unless(/\/Lang \(de(-DE)?\)/.test(catalog), 'Katalog') },
  {
    name: '13-004 Bilder haben einen Alternativtext',
    faults: ({ elements }) => elements.filter(({ role, text }) => role === 'Figure' && !/\/(Alt|ActualText) [(<]/.test(text)).map(({ role }) => role),
  },
  { name: '14 Überschriften überspringen keine Ebene', faults: skippedHeadings },
  {
    name: '15-003 Kopfzellen sagen, wofür sie stehen',
    faults: ({ elements }) => elements.filter(({ role, text }) => role === 'TH' && !/\/Scope \//.test(text)).map(({ role }) => role),
  },
  {
    name: '28-002 Anmerkungen stehen im Baum, 28-004 mit Worten',
    faults: (pdf) =>
      ofType(pdf, /\/Type \/Annot\b/).flatMap(({ text, number }) =>
        unless(/\/StructParent \d/.test(text) && /\/Contents [(<]./.test(text), `Objekt ${number}`),
      ),
  },
  {
    name: '28-008 Sprungfolge nach dem Baum',
    faults: (pdf) =>
      ofType(pdf, /\/Type \/Page\b/).flatMap(({ text, number }) => unless(!text.includes('/Annots') || /\/Tabs \/S\b/.test(text), `Objekt ${number}`)),
  },
  {
    name: '31-009 Schriften eingebettet, 31-027 als Unicode',
    faults: (pdf) => [
      ...noUnicode(pdf),
      ...ofType(pdf, /\/Type \/FontDescriptor/).flatMap(({ text, number }) => unless(/\/FontFile[23]? /.test(text), `Objekt ${number}`)),
    ],
  },
];

function open(bytes: Buffer): OpenPdf {
  const file = readPdf(bytes);
  const byNumber = new Map(file.objects.map((object) => [object.number, object]));
  const text = (number: number): string => byNumber.get(number)?.text ?? '';
  const catalog = text(file.root);
  const metadata = byNumber.get(reference(catalog, 'Metadata') ?? 0)?.stream?.toString('utf8') ?? '';
  return {
    bytes,
    file,
    catalog,
    text,
    xmp: metadata.replace(/^stream\n|\nendstream$/g, ''),
    elements: elementsOf(text, reference(catalog, 'StructTreeRoot') ?? 0),
  };
}

function elementsOf(text: OpenPdf['text'], root: number): Element[] {
  const roles = new Map([...(entry(text(root), 'RoleMap') ?? '').matchAll(/\/(\w+) \/(\w+)/g)].map(([, from, to]) => [from!, to!]));
  const found: Element[] = [];
  const walk = (number: number, parents: readonly string[]): void => {
    const own = text(number);
    if (!own.includes('/Type /StructElem')) return;
    const name = /\/S \/(\w+)/.exec(own)?.[1] ?? '';
    const role = roles.get(name) ?? name;
    found.push({ role, text: own, parents });
    // References to annotations stand in dictionaries of their own.
    const children = (entry(own, 'K') ?? '').replace(/<<[\s\S]*?>>/g, '');
    for (const [, child] of children.matchAll(/(\d+) 0 R/g)) walk(Number(child), [...parents, role]);
  };
  for (const [, top] of (entry(text(root), 'K') ?? '').matchAll(/(\d+) 0 R/g)) walk(Number(top), []);
  return found;
}

function skippedHeadings({ elements }: OpenPdf): string[] {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`H${level} nach ${index === 0 ? 'nichts' : `H${levels[index - 1]}`}`] : []));
}

/** Places where something is painted that is neither tagged nor an artifact. */
function untagged({ file, text }: OpenPdf): string[] {
  const pages = file.objects.filter((object) => /\/Type \/Page\b/.test(object.text));
  return pages.flatMap(({ text: page, number }) => {
    const contents = file.objects.find((object) => object.number === reference(page, 'Contents'))?.stream;
    if (!contents) return text(number) === '' ? ['leer'] : [];
    const marks = unpacked(contents)
      .toString('latin1')
      .replace(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/g, '()');
    let depth = 0;
    for (const [operator] of marks.matchAll(/(?<=\s|^)(BDC|BMC|EMC|Tj|TJ|f\*?|F|B\*?|b\*?|S|s|Do|sh)(?=\s|$)/g)) {
      if (operator === 'BDC' || operator === 'BMC') depth += 1;
      else if (operator === 'EMC') depth -= 1;
      else if (depth < 1) return [`Seite (Objekt ${number}): ${operator}`];
    }
    return unless(depth === 0, `Seite (Objekt ${number}): Klammern`);
  });
}

const noUnicode = (pdf: OpenPdf): string[] =>
  ofType(pdf, /\/Subtype \/(Type0|Type3)\b/).flatMap(({ text, number }) => unless(/\/ToUnicode \d/.test(text), `Objekt ${number}`));

/** Characters that mean something only by agreement (U+E000 to U+F8FF and beyond), or nothing. */
function privateUse({ file }: OpenPdf): string[] {
  return file.objects.flatMap(({ number, stream, text }) => {
    if (!stream || !/\/Type \/CMap/.test(text)) return [];
    const targets = [
      ...unpacked(stream)
        .toString('latin1')
        .matchAll(/<[0-9A-F]+> <([0-9A-F]{4,})>/gi),
    ].map(([, code]) => code!.toUpperCase());
    return targets.filter((code) => /^(E[0-9A-F]{3}|F[0-8][0-9A-F]{2}|0000|FEFF|FFFE|DB[89A-F])/.test(code)).map((code) => `Objekt ${number}: ${code}`);
  });
}

function unpacked(stream: Buffer): Buffer {
  const bytes = stream.subarray('stream\n'.length, stream.length - '\nendstream'.length);
  return bytes[0] === 0x78 ? inflateSync(bytes) : bytes;
}
