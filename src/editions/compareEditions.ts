import { previousOf, successorOf } from '../model/sameChapter.ts';
import type { BinderSheet, Edition, EditionChapter, Sheet } from '../model/Edition.ts';

/** One line of the filing instructions: what a clerk does at one place of the binder, first out, then in. */
export interface Exchange {
  /** The place: number of a chapter, or name of a sheet that belongs to none. */
  readonly chapter: string;
  /** Title of the chapter that stands here afterwards; if none does, of the one that stood here. */
  readonly title: string;
  readonly register: string;
  /** Pages to take out, as labels of front and back; empty: nothing. */
  readonly remove: readonly PageRange[];
  /** Pages to put in. */
  readonly insert: readonly PageRange[];
  /** neu: chapter did not exist; entfällt: it is gone; verschoben: it stood elsewhere; Tausch: some sheets. */
  readonly kind: 'neu' | 'entfällt' | 'verschoben' | 'Tausch';
  /** Where it stood, if it has moved. */
  readonly from?: { readonly chapter: string; readonly register: string };
  /** What became of the chapter that stood here before: its new number, or `entfällt`. */
  readonly displaced?: string;
}

/** A sheet by its place: number of the chapter, labels of front and back; name alone if it belongs to no chapter. */
export interface PageRange {
  readonly chapter: string;
  readonly front: string;
  readonly back: string;
  /** Edition printed on the sheet. */
  readonly edition: string;
}

/**
 * What brings a binder from one edition to another: one line for each place, in the order of the binder. At each
 * place the old sheets come out before new ones go in, so nobody pulls out what he has just filed; a chapter that has moved
 * leaves its old place in the same step, unless another chapter takes that. A sheet stays if chapter number, labels and
 * edition are equal.
 */
export function compareEditions(before: Sheets, after: Sheets): Exchange[] {
  return [...compareBinderSheets(before.binderSheets ?? [], after.binderSheets ?? []), ...compareChapterSheets(before.chapters, after.chapters)].sort((a, b) =>
    comparePlaces(a.chapter, b.chapter),
  );
}

/** What an edition is on paper. */
export type Sheets = Pick<Edition, 'chapters' | 'binderSheets'>;

function compareBinderSheets(before: readonly BinderSheet[], after: readonly BinderSheet[]): Exchange[] {
  const [old, now] = [before, after].map((sheets) => new Map(sheets.map((sheet) => [sheet.place, sheet]))) as [
    Map<string, BinderSheet>,
    Map<string, BinderSheet>,
  ];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place): Exchange[] => {
    const [was, is] = [old.get(place), now.get(place)];
    if (was?.edition === is?.edition) return [];
    const ranges = (sheet: BinderSheet | undefined): PageRange[] => (sheet ? [{ chapter: place, front: '', back: '', edition: sheet.edition }] : []);
    const register = /^Registerblatt (.+)$/.exec(place)?.[1] ?? '';
    return [{ chapter: place, title: '', register, remove: ranges(was), insert: ranges(is), kind: !is ? 'entfällt' : was ? 'Tausch' : 'neu' }];
  });
}

function compareChapterSheets(before: readonly EditionChapter[], after: readonly EditionChapter[]): Exchange[] {
  const [old, now] = [byNumber(before), byNumber(after)];
  const moves = new Map(before.flatMap((chapter) => pair(chapter, before, after)).filter(([from, to]) => from.number !== to.number));
  const cameFrom = new Map([...moves].map(([from, to]) => [to, from]));
  const leftInStep = (chapter: EditionChapter): boolean => moves.has(chapter) && !now.has(chapter.number);
  const numbers = [...new Set([...old.keys(), ...now.keys()])];
  return numbers.flatMap((number): Exchange[] => {
    const [was, is] = [old.get(number), now.get(number)];
    const from = is && cameFrom.get(is);
    const out = [...(from && leftInStep(from) ? rangesOf(from) : []), ...(was && !leftInStep(was) ? rangesOf(was) : [])];
    const into = is ? rangesOf(is) : [];
    const [kept, known] = [new Set(into.map(sheetKey)), new Set(out.map(sheetKey))];
    const remove = out.filter((range) => !kept.has(sheetKey(range)));
    const insert = into.filter((range) => !known.has(sheetKey(range)));
    const here = is ?? was;
    if (!here || remove.length + insert.length === 0) return [];
    const stays = was && is && previousOf(before, is) === was;
    return [
      {
        chapter: number,
        title: here.title,
        register: here.register,
        remove,
        insert,
        kind: !is ? 'entfällt' : from ? 'verschoben' : stays ? 'Tausch' : 'neu',
        ...(from ? { from: { chapter: from.number, register: from.register } } : {}),
        ...(was && is && !stays ? { displaced: moves.get(was)?.number ?? 'entfällt' } : {}),
      },
    ];
  });
}

const byNumber = (chapters: readonly EditionChapter[]): Map<string, EditionChapter> => new Map(chapters.map((chapter) => [chapter.number, chapter]));

function pair(chapter: EditionChapter, before: readonly EditionChapter[], after: readonly EditionChapter[]): (readonly [EditionChapter, EditionChapter])[] {
  const same = successorOf(chapter, before, after);
  return same ? [[chapter, same]] : [];
}

const rangesOf = (chapter: EditionChapter): PageRange[] => chapter.sheets.map((sheet) => rangeOf(chapter, sheet));

export const rangeOf = (chapter: EditionChapter, { edition, pages }: Sheet): PageRange => ({
  chapter: chapter.number,
  front: pages[0].label,
  back: pages[1].label,
  edition,
});

/** Identity of a sheet in a shelf's binder: what is printed at its foot. */
export const sheetKey = ({ chapter, front, back, edition }: PageRange): string => `${chapter} ${front}/${back} ${edition}`;

/** True for the exchange of a sheet that belongs to no chapter. */
export const isBinderSheet = ({ title }: Exchange): boolean => title === '';

const front = ['Titelblatt', 'Nachweis', 'Inhaltsverzeichnis', 'Kontrollblatt'];

/** Order of places in the binder: title sheet, …, divider 2, 2.9, 2.10, 2.E1, divider 3, 3.1, E.1, index. */
export function comparePlaces(a: string, b: string): number {
  const key = (place: string): readonly [number, number] => {
    if (front.includes(place)) return [-1, front.indexOf(place)];
    if (place === 'Stichwortverzeichnis') return [101, 0];
    const [register = '', chapter = '-1'] = place.replace('Registerblatt ', '').split('.');
    return [register === 'E' ? 100 : Number(register), chapter.startsWith('E') ? 1000 + Number(chapter.slice(1)) : Number(chapter)];
  };
  const [x, y] = [key(a), key(b)];
  return x[0] - y[0] || x[1] - y[1];
}

/**
 * Follows filing instructions line by line as a clerk would, who looks at the numbers on the sheets: takes out, puts in.
 * Used to prove that instructions lead from one edition to the other.
 * @throws if a sheet to take out is not there, or where one is put in another lies already
 */
export function applyExchanges(sheets: readonly string[], exchanges: readonly Exchange[]): string[] {
  const binder = new Map(sheets.map((key) => [placeOfKey(key), key]));
  for (const { remove, insert } of exchanges) {
    for (const key of remove.map(sheetKey)) {
      if (binder.get(placeOfKey(key)) !== key) throw new Error(`Blatt fehlt: ${key}`);
      binder.delete(placeOfKey(key));
    }
    for (const key of insert.map(sheetKey)) {
      if (binder.has(placeOfKey(key))) throw new Error(`Hier liegt schon ein Blatt: ${key}`);
      binder.set(placeOfKey(key), key);
    }
  }
  return [...binder.values()];
}

/** Number and front page: one place holds one sheet. */
const placeOfKey = (key: string): string => key.slice(0, key.lastIndexOf('/'));
