import { createWriter, fixed, type Writer } from './pdfWriter.ts';
import { entry, OtherPdf, outsideStrings, pairs, readPdf, reference, referencesIn, renumber, sortedNames, type PdfFile, type PdfObject } from './pdfFile.ts';
import { pageLabelEntries, textString } from './pageLabelEntries.ts';

/** A PDF that becomes part of another; it has an even number of pages, so that the next begins on a front side. */
export interface Part {
  readonly pdf: Uint8Array;
  /** Links `ordner:NAME` of other parts lead to its first page. */
  readonly name?: string;
  /** What those links are called, for screen readers. */
  readonly title?: string;
  /** Its bookmarks and headings stand below those of the last part that isn't below another. */
  readonly below?: boolean;
}

/*
 * Puts PDFs of Typst together, pages, tags, bookmarks, targets of links and names of pages (ISO 32000-1: 7.7.3, 12.3, 12.4.2,
 * 14.7). Setting a whole binder anew takes seconds and grows with its chapters, and every page of it has been set before.
 * No library that joins PDFs keeps their tags. Title, author and dates are those of the first part.
 */

/** Where a part's objects go. */
interface Place {
  readonly part: Part;
  readonly file: PdfFile;
  readonly catalog: string;
  readonly structure: string;
  readonly outlines: number;
  readonly pages: readonly number[];
  readonly documents: ReadonlySet<number>;
  /** Objects that are made anew for the whole. */
  readonly dropped: ReadonlySet<number>;
  readonly numberOf: (old: number) => number;
  /** What its page keys in the tree of parents are moved by. */
  readonly keyOffset: number;
  readonly index: number;
}

/** @throws OtherPdf if a part isn't built like those that Typst 0.14 writes, or has an odd number of pages */
export function joinPdfs(parts: readonly Part[]): Buffer {
  const writer = createWriter();
  const places = placesOf(parts, writer);
  const known = new Map(
    places.flatMap(({ part, pages, numberOf }) =>
      part.name === undefined ? [] : [[part.name, { page: numberOf(pages[0]!), title: part.title ?? '' }] as const],
    ),
  );
  for (const place of places) {
    for (const object of place.file.objects) {
      if (!place.dropped.has(object.number)) writer.put(place.numberOf(object.number), moved(object, place, known), object.stream);
    }
  }
  const pages = places.flatMap(({ pages: own, numberOf }) => own.map((page) => `${numberOf(page)} 0 R`));
  writer.put(fixed.pages, `<<\n  /Type /Pages\n  /Count ${pages.length}\n  /Kids [${pages.join(' ')}]\n>>`);
  writer.put(fixed.outlines, outlines(places, writer));
  writer.put(fixed.structure, structureRoot(places));
  writer.put(fixed.document, `<<\n  /Type /StructElem\n  /S /Document\n  /P ${fixed.structure} 0 R\n  /K [${rootsOf(places).join(' ')}]\n>>`);
  const first = places[0]!;
  writer.put(fixed.info, textOf(first.file, first.file.info));
  const names = places.flatMap(({ catalog, numberOf }) =>
    pairs(entry(entry(entry(catalog, 'Names') ?? '', 'Dests') ?? '', 'Names') ?? '[]').map(([name, value]) => [name, renumber(value, numberOf)] as const),
  );
  const targets = [...names, ...[...known].map(([name, { page }]) => [`(${name})`, `[${page} 0 R /XYZ 0 842 0]`] as const)];
  const catalog = `<<
  /Type /Catalog
  /Pages ${fixed.pages} 0 R
  /Metadata ${fixed.metadata} 0 R
  /OutputIntents ${renumber(entry(first.catalog, 'OutputIntents') ?? '[]', first.numberOf)}
  /Lang ${entry(first.catalog, 'Lang') ?? '(de-DE)'}
  /StructTreeRoot ${fixed.structure} 0 R
  /MarkInfo ${entry(first.catalog, 'MarkInfo') ?? ''}
  /ViewerPreferences ${entry(first.catalog, 'ViewerPreferences') ?? ''}
  /Outlines ${fixed.outlines} 0 R
  /Names <<
    /Dests <<
      /Names [${sortedNames(targets)
        .map(([name, value]) => `${name} ${value}`)
        .join(' ')}]
    >>
  >>
  /PageLabels <<
    /Nums [
      ${labels(places)}
    ]
  >>
>>`;
  return writer.finish(catalog, (id) => metadataOf(first, pages.length, id));
}

function placesOf(parts: readonly Part[], writer: Writer): Place[] {
  let keys = 0;
  return parts.map((part, index) => {
    const file = readPdf(Buffer.from(part.pdf.buffer, part.pdf.byteOffset, part.pdf.byteLength));
    const catalog = textOf(file, file.root);
    const [pagesRoot, outlineRoot, structureNumber, metadata] = ['Pages', 'Outlines', 'StructTreeRoot', 'Metadata'].map((name) => reference(catalog, name));
    if (pagesRoot === undefined || structureNumber === undefined || metadata === undefined) throw new OtherPdf('Katalog');
    const structure = textOf(file, structureNumber);
    const pages = referencesIn(entry(textOf(file, pagesRoot), 'Kids'));
    if (pages.length % 2 === 1) throw new OtherPdf('ungerade Seitenzahl');
    const documents = new Set(referencesIn(entry(structure, 'K')));
    const dropped = new Set([file.root, file.info, metadata, pagesRoot, structureNumber, ...(outlineRoot === undefined ? [] : [outlineRoot])]);
    const numbers = new Map(file.objects.filter(({ number }) => !dropped.has(number)).map((object) => [object.number, writer.numberFor(object)]));
    const special = new Map([
      [pagesRoot, fixed.pages],
      [structureNumber, fixed.document],
      ...(outlineRoot === undefined ? [] : [[outlineRoot, fixed.outlines] as const]),
    ]);
    const keyOffset = keys;
    keys += Number(entry(structure, 'ParentTreeNextKey') ?? 0);
    const numberOf = (old: number): number => {
      const number = special.get(old) ?? numbers.get(old);
      if (number === undefined) throw new OtherPdf(`Verweis auf ${old}`);
      return number;
    };
    return { part, file, catalog, structure, outlines: outlineRoot ?? 0, pages, documents, dropped, numberOf, keyOffset, index };
  });
}

/** An object's text in its new place. */
function moved(
  { number, text }: PdfObject,
  { part, numberOf, keyOffset, documents, index }: Place,
  known: ReadonlyMap<string, { page: number; title: string }>,
): string {
  const renumbered = outsideStrings(text, (piece) =>
    renumber(piece, numberOf).replace(/\/(StructParents?) (\d+)/g, (_, name: string, key: string) => `/${name} ${Number(key) + keyOffset}`),
  );
  if (text.includes('/Type /StructElem')) return structureElement(renumbered, { isDocument: documents.has(number), below: part.below === true, index });
  const [, name] = /\/S \/URI\s+\/URI \(ordner:([^()\\]*)\)/.exec(text) ?? [];
  if (name === undefined || !text.includes('/Subtype /Link')) return renumbered;
  const target = known.get(name);
  if (!target) throw new OtherPdf(`kein Ziel für ${name}`);
  return renumbered.replace(/\/A <<[^>]*>>/, `/Dest (${name})`).replace(/\/Contents \([^()\\]*\)/, () => `/Contents ${textString(target.title)}`);
}

interface ElementPlace {
  readonly isDocument: boolean;
  readonly below: boolean;
  readonly index: number;
}

/** Each part is a part of the document; headings below a register's stand one level lower; no two cells bear the same name. */
function structureElement(text: string, { isDocument, below, index }: ElementPlace): string {
  if (isDocument) return text.replace('/S /Document', '/S /Part');
  const lower = below ? text.replace(/\/S \/H([1-5])(?=\s)/, (_, level: string) => `/S /H${Number(level) + 1}`) : text;
  if (!/\/S \/T[HD]\s/.test(lower)) return lower;
  return lower
    .replace(/\/ID \(([^()\\]*)\)/, (_, id: string) => `/ID (${cellName(id, index)})`)
    .replace(/\/Headers \[[^\]]*\]/, (list) => list.replace(/\(([^()\\]*)\)/g, (_, id: string) => `(${cellName(id, index)})`));
}

const cellName = (id: string, index: number): string => `${index}.${id}`;

function structureRoot(places: readonly Place[]): string {
  const roles = new Map(
    places.flatMap(({ structure }) => [...(entry(structure, 'RoleMap') ?? '').matchAll(/(\/\w+) (\/\w+)/g)].map(([, from, to]) => [from!, to!] as const)),
  );
  const parents = places.flatMap(({ structure, numberOf, keyOffset }) =>
    [...(entry(entry(structure, 'ParentTree') ?? '', 'Nums') ?? '').matchAll(/(\d+) (\d+) 0 R/g)].map(
      ([, key, number]) => `${Number(key) + keyOffset} ${numberOf(Number(number))} 0 R`,
    ),
  );
  const cells = places.flatMap(({ structure, numberOf, index }) =>
    pairs(entry(entry(structure, 'IDTree') ?? '', 'Names') ?? '[]').map(
      ([name, value]) => [`(${cellName(name.slice(1, -1), index)})`, renumber(value, numberOf)] as const,
    ),
  );
  return `<<
  /Type /StructTreeRoot
  /RoleMap <<
    ${[...roles].map(([from, to]) => `${from} ${to}`).join('\n    ')}
  >>
  /K [${fixed.document} 0 R]
  /ParentTree <<
    /Nums [${parents.join(' ')}]
  >>
  /IDTree <<
    /Names [${sortedNames(cells)
      .map(([name, value]) => `${name} ${value}`)
      .join(' ')}]
  >>
  /ParentTreeNextKey ${parents.length}
>>`;
}

const rootsOf = (places: readonly Place[]): string[] => places.flatMap(({ documents, numberOf }) => [...documents].map((number) => `${numberOf(number)} 0 R`));

interface Bookmark {
  readonly number: number;
  /** Entries that stay: title and target. */
  readonly text: string;
  readonly inside: Bookmark[];
  /** What stood below it in its own file: those entries stay, its `First`, `Last` and `Count`. */
  readonly own: string;
  readonly ownChildren: readonly number[];
}

/** The bookmarks of all parts as one tree; returns its root. */
function outlines(places: readonly Place[], writer: Writer): string {
  const top: Bookmark[] = [];
  for (const { part, file, outlines: root, numberOf } of places) {
    const items = root === 0 ? [] : topItems(file, root);
    const bookmarks = items.map((old): Bookmark => {
      const text = textOf(file, old);
      const children = topItems(file, old);
      const kept = ['Title', 'Dest'].map((name) => `  /${name} ${renumber(entry(text, name) ?? '', numberOf)}`).join('\n');
      const below = ['First', 'Last', 'Count'].flatMap((name) => {
        const value = entry(text, name);
        return value === undefined ? [] : [`  /${name} ${renumber(value, numberOf)}`];
      });
      return { number: numberOf(old), text: kept, inside: [], own: below.join('\n'), ownChildren: children.map(numberOf) };
    });
    const last = top.at(-1);
    if (part.below && last) last.inside.push(...bookmarks);
    else top.push(...bookmarks);
  }
  putBookmarks(top, fixed.outlines, writer);
  const [first, last] = [top[0], top.at(-1)];
  return `<<\n  /Type /Outlines\n${first && last ? `  /First ${first.number} 0 R\n  /Last ${last.number} 0 R\n` : ''}  /Count ${top.length}\n>>`;
}

function putBookmarks(row: readonly Bookmark[], parent: number, writer: Writer): void {
  row.forEach(({ number, text, inside, own, ownChildren }, index) => {
    const [previous, next] = [row[index - 1], row[index + 1]];
    // A register's own sheet has nothing below its title; what it gets are its chapters.
    if (inside.length > 0 && ownChildren.length > 0) throw new OtherPdf('Lesezeichen eines Registerblatts');
    const below = inside.length > 0 ? `  /First ${inside[0]!.number} 0 R\n  /Last ${inside.at(-1)!.number} 0 R\n  /Count -${inside.length}` : own;
    const lines = [
      `  /Parent ${parent} 0 R`,
      ...(previous ? [`  /Prev ${previous.number} 0 R`] : []),
      ...(next ? [`  /Next ${next.number} 0 R`] : []),
      ...(below === '' ? [] : [below]),
      text,
    ];
    writer.put(number, `<<\n${lines.join('\n')}\n>>`);
    putBookmarks(inside, number, writer);
  });
}

/** Numbers of the bookmarks directly below one. */
function topItems(file: PdfFile, parent: number): number[] {
  const items: number[] = [];
  for (let item = reference(textOf(file, parent), 'First'); item !== undefined; item = reference(textOf(file, item), 'Next')) items.push(item);
  return items;
}

/** Names of the pages; those without one count on, i, ii, iii, through the whole. */
function labels(places: readonly Place[]): string {
  const named = new Map<number, string>();
  let before = 0;
  for (const { catalog, pages } of places) {
    const nums = entry(entry(catalog, 'PageLabels') ?? '', 'Nums') ?? '';
    for (const [, page, label] of nums.matchAll(/(\d+) << \/P (<[0-9A-F]+>) >>/g)) named.set(before + Number(page) + 1, label!);
    before += pages.length;
  }
  return pageLabelEntries(named, before).join('\n      ');
}

/** The first part's description of itself with the length and identity of the whole. */
function metadataOf({ file, catalog }: Place, pages: number, id: string): Buffer {
  const stream = file.objects.find(({ number }) => number === reference(catalog, 'Metadata'))?.stream;
  if (!stream) throw new OtherPdf('Metadaten');
  const xml = stream
    .toString('utf8')
    .replace(/^stream\n/, '')
    .replace(/\nendstream$/, '');
  return Buffer.from(xml.replace(/(<xmpTPg:NPages>)\d+/, `$1${pages}`).replace(/(<xmpMM:(?:Instance|Document)ID>)[^<]*/g, `$1${id}`));
}

const textOf = (file: PdfFile, number: number): string => {
  const object = file.objects[number - 1]?.number === number ? file.objects[number - 1] : file.objects.find((each) => each.number === number);
  if (!object) throw new OtherPdf(`Objekt ${number}`);
  return object.text;
};
