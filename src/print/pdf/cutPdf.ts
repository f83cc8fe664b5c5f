import { pageLabelEntries, textString } from './pageLabelEntries.ts';
import { entry, OtherPdf, outsideStrings, pairs, readPdf, reference, referencesIn, renumber, sortedNames, type PdfFile, type PdfObject } from './pdfFile.ts';
import { createWriter, fixed } from './pdfWriter.ts';

/*
 * Takes pages out of a PDF of Typst with their tags, bookmarks, links among them and names (ISO 32000-1: 7.7.3, 12.3, 12.4.2,
 * 14.7). To set a sheet anew takes as long as to set it in its chapter; to cut it out takes a few milliseconds.
 */

export interface Cut {
  /** First page, from 0, and how many. */
  readonly from: number;
  readonly count: number;
  /** Of the new file. */
  readonly title: string;
}

/** @throws OtherPdf if the file isn't built like those that Typst 0.14 writes */
export function cutPdf(pdf: Uint8Array, cut: Cut): Buffer {
  const source = openSource(pdf, cut);
  const { file, objects, catalog, structure, document, pagesRoot, pages } = source;
  const tree = pruned(source);
  const writer = createWriter();
  const numbers = new Map<number, number>([
    [pagesRoot, fixed.pages],
    [reference(catalog, 'StructTreeRoot')!, fixed.structure],
    [document, fixed.document],
  ]);
  const open: number[] = [document, ...pages];
  const numberOf = (old: number): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    const object = objects.get(old);
    if (!object) throw new OtherPdf(`Objekt ${old}`);
    const number = writer.numberFor(object);
    numbers.set(old, number);
    open.push(old);
    return number;
  };
  const moved = (text: string): string => outsideStrings(text, (piece) => renumber(piece, numberOf));
  const root = moved(structureRoot(structure, tree));
  const names = sortedNames(tree.targets.map(([name, value]) => [name, moved(value)]));
  const bookmarks = outlines(source, moved, writer.next);
  const done = new Set<number>();
  for (let old = open.pop(); old !== undefined; old = open.pop()) {
    if (done.has(old)) continue;
    done.add(old);
    const object = objects.get(old)!;
    writer.put(numberOf(old), moved(tree.texts.get(old) ?? object.text), object.stream);
  }
  writer.put(fixed.pages, `<<\n  /Type /Pages\n  /Count ${pages.length}\n  /Kids [${pages.map((page) => `${numberOf(page)} 0 R`).join(' ')}]\n>>`);
  writer.put(fixed.structure, root);
  writer.put(fixed.outlines, `<<\n  /Type /Outlines\n${bookmarks.ends}  /Count ${bookmarks.items.length}\n>>`);
  for (const [number, text] of bookmarks.items) writer.put(number, text);
  writer.put(
    fixed.info,
    (objects.get(file.info)?.text ?? '').replace(/\/Title (<[^>]*>|\((?:\\[\s\S]|[^\\)])*\))/, () => `/Title ${textString(cut.title)}`),
  );
  return writer.finish(
    `<<
  /Type /Catalog
  /Pages ${fixed.pages} 0 R
  /Metadata ${fixed.metadata} 0 R
  /OutputIntents ${moved(entry(catalog, 'OutputIntents') ?? '[]')}
  /Lang ${entry(catalog, 'Lang') ?? '(de-DE)'}
  /StructTreeRoot ${fixed.structure} 0 R
  /MarkInfo ${entry(catalog, 'MarkInfo') ?? ''}
  /ViewerPreferences ${entry(catalog, 'ViewerPreferences') ?? ''}
  /Outlines ${fixed.outlines} 0 R
  /Names << /Dests << /Names [${names.map(([name, value]) => `${name} ${value}`).join(' ')}] >> >>
  /PageLabels <<\n    /Nums [\n      ${labels(source).join('\n      ')}\n    ]\n  >>
>>`,
    (id) => metadata(source, id),
  );
}

interface Source {
  readonly file: PdfFile;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly catalog: string;
  readonly structure: string;
  /** Number of the element that holds all others. */
  readonly document: number;
  readonly pagesRoot: number;
  /** Numbers of the pages that stay. */
  readonly pages: readonly number[];
  readonly cut: Cut;
}

function openSource(pdf: Uint8Array, cut: Cut): Source {
  const file = readPdf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  const objects = new Map(file.objects.map((object) => [object.number, object]));
  const catalog = objects.get(file.root)?.text ?? '';
  const [pagesRoot, structureNumber] = [reference(catalog, 'Pages'), reference(catalog, 'StructTreeRoot')];
  if (pagesRoot === undefined || structureNumber === undefined) throw new OtherPdf('Katalog');
  const structure = objects.get(structureNumber)?.text ?? '';
  const [document] = referencesIn(entry(structure, 'K'));
  const pages = referencesIn(entry(objects.get(pagesRoot)?.text ?? '', 'Kids')).slice(cut.from, cut.from + cut.count);
  if (document === undefined || pages.length !== cut.count) throw new OtherPdf('Seiten');
  return { file, objects, catalog, structure, document, pagesRoot, pages, cut };
}

/** What of the tags stays, and the texts of objects that are other than before. */
interface Pruned {
  readonly texts: ReadonlyMap<number, string>;
  readonly elements: ReadonlySet<number>;
  /** Keys of pages and annotations in the tree of parents. */
  readonly keys: ReadonlySet<string>;
  readonly targets: readonly (readonly [name: string, value: string])[];
}

/** Whether an element has content on the pages that stay, only on others, or none at all, as an empty cell. */
type State = 'kept' | 'gone' | 'empty';

function pruned({ objects, catalog, document, pages }: Source): Pruned {
  const textOf = (number: number): string => objects.get(number)?.text ?? '';
  const isKept = new Set(pages);
  const pageOfTarget = (value: string): number | undefined => referencesIn(/^\d+ 0 R$/.test(value) ? textOf(referencesIn(value)[0]!) : value)[0];
  const targets = pairs(entry(entry(entry(catalog, 'Names') ?? '', 'Dests') ?? '', 'Names') ?? '[]').filter(([, value]) =>
    isKept.has(pageOfTarget(value) ?? 0),
  );
  const names = new Set(targets.map(([name]) => name));
  const texts = new Map<number, string>();
  const keys = new Set<string>();
  const annotations = new Set<number>();
  for (const page of pages) {
    const text = textOf(page);
    const links = referencesIn(entry(text, 'Annots')).filter((link) => {
      const target = entry(textOf(link), 'Dest');
      return target === undefined || (target.startsWith('(') || target.startsWith('<') ? names.has(target) : isKept.has(pageOfTarget(target) ?? 0));
    });
    for (const link of links) {
      annotations.add(link);
      keys.add(entry(textOf(link), 'StructParent') ?? '');
    }
    keys.add(entry(text, 'StructParents') ?? '');
    const list = links.length > 0 ? `/Annots [${links.map((link) => `${link} 0 R`).join(' ')}]` : '';
    texts.set(page, text.replace(/\/Annots \[[^\]]*\]/, list));
  }
  const elements = new Set<number>();
  const headings: { number: number; level: number }[] = [];
  // Once over the whole tree, since whether an element stays depends on what stands below it.
  const visit = (number: number): State => {
    const text = textOf(number);
    const own = reference(text, 'Pg');
    const isHeading = /\/S \/H([1-6])\s/.exec(text);
    if (isHeading) headings.push({ number, level: Number(isHeading[1]) });
    let state = 'empty' as State;
    const items = Array.from((entry(text, 'K') ?? '').matchAll(/<<[\s\S]*?>>|(\d+) 0 R|\d+/g)).flatMap(([item, child]): string[] => {
      let here: State;
      if (child !== undefined) here = visit(Number(child));
      else {
        const link = item.startsWith('<<') ? reference(item, 'Obj') : undefined;
        here =
          isKept.has((item.startsWith('<<') ? reference(item, 'Pg') : undefined) ?? own ?? 0) && (link === undefined || annotations.has(link))
            ? 'kept'
            : 'gone';
      }
      if (here === 'kept' || state === 'empty') state = here === 'empty' ? state : here;
      return here === 'gone' ? [] : [item];
    });
    if (state === 'gone') return state;
    elements.add(number);
    const children = text.replace(/\/K \[[\s\S]*?\](?=\s*(?:\/|>>))/, () => `/K [${items.join(' ')}]`);
    // A link whose other end lies on another sheet is a number like any other.
    const isOpen = /\/S \/Link\s/.test(text) && !items.some((item) => item.includes('/OBJR'));
    const placed = own !== undefined && !isKept.has(own) ? children.replace(/\/Pg \d+ 0 R\s*(?=>>$)/, `/Pg ${pages[0]} 0 R\n`) : children;
    texts.set(number, isOpen ? placed.replace(/\/S \/Link(?=\s)/, '/S /Span') : placed);
    return state;
  };
  visit(document);
  liftHeadings(
    headings.filter(({ number }) => elements.has(number)),
    texts,
  );
  return { texts, elements, keys, targets };
}

/** The first heading is of level 1 and none skips one (PDF/UA-1, 7.4.2), as where a sheet is set by itself. */
function liftHeadings(headings: readonly { number: number; level: number }[], texts: Map<number, string>): void {
  const above: { level: number; now: number }[] = [];
  for (const { number, level } of headings) {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const now = (above.at(-1)?.now ?? 0) + 1;
    above.push({ level, now });
    texts.set(number, texts.get(number)!.replace(/\/S \/H[1-6](?=\s)/, `/S /H${now}`));
  }
}

function structureRoot(structure: string, { elements, keys }: Pruned): string {
  const parents = Array.from((entry(entry(structure, 'ParentTree') ?? '', 'Nums') ?? '').matchAll(/(\d+) (\d+ 0 R)/g)).filter(([, key]) => keys.has(key!));
  const cells = pairs(entry(entry(structure, 'IDTree') ?? '', 'Names') ?? '[]').filter(([, value]) => elements.has(referencesIn(value)[0]!));
  return `<<
  /Type /StructTreeRoot
  /RoleMap ${entry(structure, 'RoleMap') ?? '<< >>'}
  /K ${entry(structure, 'K')}
  /ParentTree << /Nums [${parents.map(([pair]) => pair).join(' ')}] >>
  /IDTree << /Names [${sortedNames(cells)
    .map(([name, value]) => `${name} ${value}`)
    .join(' ')}] >>
  /ParentTreeNextKey ${entry(structure, 'ParentTreeNextKey') ?? '0'}
>>`;
}

/** Bookmarks of the pages, one below the other. */
function outlines({ objects, catalog, pages }: Source, moved: (text: string) => string, next: () => number): { items: [number, string][]; ends: string } {
  const textOf = (number: number): string => objects.get(number)?.text ?? '';
  const all: string[] = [];
  const walk = (parent: number): void => {
    for (let item = reference(textOf(parent), 'First'); item !== undefined; item = reference(textOf(item), 'Next')) {
      all.push(textOf(item));
      walk(item);
    }
  };
  const root = reference(catalog, 'Outlines');
  if (root !== undefined) walk(root);
  const kept = all.filter((text) => {
    const target = entry(text, 'Dest') ?? '';
    return pages.includes(referencesIn(/^\d+ 0 R$/.test(target) ? textOf(referencesIn(target)[0]!) : target)[0] ?? 0);
  });
  const numbers = kept.map(next);
  const items = kept.map((text, index): [number, string] => {
    const [before, after] = [numbers[index - 1], numbers[index + 1]];
    const around = [
      `/Parent ${fixed.outlines} 0 R`,
      ...(before === undefined ? [] : [`/Prev ${before} 0 R`]),
      ...(after === undefined ? [] : [`/Next ${after} 0 R`]),
    ];
    return [numbers[index]!, `<<\n  ${around.join('\n  ')}\n  /Title ${entry(text, 'Title')}\n  /Dest ${moved(entry(text, 'Dest') ?? '')}\n>>`];
  });
  return { items, ends: items.length === 0 ? '' : `  /First ${numbers[0]} 0 R\n  /Last ${numbers.at(-1)} 0 R\n` };
}

function labels({ catalog, cut: { from, count } }: Source): string[] {
  const nums = entry(entry(catalog, 'PageLabels') ?? '', 'Nums') ?? '';
  const named = Array.from(nums.matchAll(/(\d+) << \/P (<[0-9A-F]+>) >>/g), ([, page, label]) => [Number(page) - from + 1, label!] as const);
  return pageLabelEntries(new Map(named), count);
}

function metadata({ objects, catalog, cut: { title, count } }: Source, id: string): Buffer {
  const stream = objects.get(reference(catalog, 'Metadata') ?? 0)?.stream;
  if (!stream) throw new OtherPdf('Metadaten');
  const xml = stream.toString('utf8').replace(/^stream\n|\nendstream$/g, '');
  const words = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return Buffer.from(
    xml
      .replace(/(<xmpTPg:NPages>)\d+/, `$1${count}`)
      .replace(/(<xmpMM:(?:Instance|Document)ID>)[^<]*/g, `$1${id}`)
      .replace(/(<dc:title><rdf:Alt><rdf:li[^>]*>)[^<]*/, (_, start: string) => start + words),
  );
}
