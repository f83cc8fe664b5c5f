import type { EditionChapter, Sheet } from '../model/Edition.ts';

/** One line of the filing instructions. */
export interface Exchange {
  readonly chapter: string;
  readonly title: string;
  readonly register: string;
  /** Pages to take out, as labels of front and back; empty: nothing. */
  readonly remove: readonly PageRange[];
  /** Pages to put in. */
  readonly insert: readonly PageRange[];
  /** neu: chapter did not exist; entfällt: it is gone; Tausch: some sheets. */
  readonly kind: 'neu' | 'entfällt' | 'Tausch';
}

/** A sheet by its place: number of the chapter, labels of front and back. */
export interface PageRange {
  readonly chapter: string;
  readonly front: string;
  readonly back: string;
  /** Edition printed on the sheet. */
  readonly edition: string;
}

/**
 * What brings a binder from one list of chapters to another, in filing order (the order of the new list,
 * vanished chapters where they stood). A sheet stays if chapter number, labels and edition are equal.
 */
export function compareEditions(before: readonly EditionChapter[], after: readonly EditionChapter[]): Exchange[] {
  const old = new Map(before.map((chapter) => [chapter.slug, chapter]));
  const kept = new Set(after.map(({ slug }) => slug));
  const exchanges = after.flatMap((chapter) => exchange(old.get(chapter.slug), chapter));
  const vanished = before
    .filter(({ slug }) => !kept.has(slug))
    .map((chapter): Exchange => ({
      chapter: chapter.number,
      title: chapter.title,
      register: chapter.register,
      remove: chapter.sheets.map((sheet) => rangeOf(chapter, sheet)),
      insert: [],
      kind: 'entfällt',
    }));
  return [...exchanges, ...vanished].sort((a, b) => compareChapters(a.chapter, b.chapter));
}

function exchange(before: EditionChapter | undefined, after: EditionChapter): Exchange[] {
  const old = before ? before.sheets.map((sheet) => rangeOf(before, sheet)) : [];
  const now = after.sheets.map((sheet) => rangeOf(after, sheet));
  const oldKeys = new Set(old.map(sheetKey));
  const nowKeys = new Set(now.map(sheetKey));
  const remove = old.filter((range) => !nowKeys.has(sheetKey(range)));
  const insert = now.filter((range) => !oldKeys.has(sheetKey(range)));
  if (remove.length === 0 && insert.length === 0) return [];
  return [{ chapter: after.number, title: after.title, register: after.register, remove, insert, kind: before ? 'Tausch' : 'neu' }];
}

export const rangeOf = (chapter: EditionChapter, { edition, pages }: Sheet): PageRange => ({
  chapter: chapter.number,
  front: pages[0].label,
  back: pages[1].label,
  edition,
});

/** Identity of a sheet in a shelf's binder: what is printed at its foot. */
export const sheetKey = ({ chapter, front, back, edition }: PageRange): string => `${chapter} ${front}/${back} ${edition}`;

/** Order of chapters in the binder: 2.9, 2.10, 2.E1, 3.1, E.1. */
export function compareChapters(a: string, b: string): number {
  const key = (number: string): readonly [number, number] => {
    const [register = '', chapter = ''] = number.split('.');
    return [register === 'E' ? 100 : Number(register), chapter.startsWith('E') ? 1000 + Number(chapter.slice(1)) : Number(chapter)];
  };
  const [x, y] = [key(a), key(b)];
  return x[0] - y[0] || x[1] - y[1];
}

/**
 * Follows filing instructions as a clerk would: takes sheets out, puts sheets in.
 * Used to prove that instructions lead from one edition to the other.
 * @throws if a sheet to take out is not there, or one to put in already is
 */
export function applyExchanges(sheets: readonly string[], exchanges: readonly Exchange[]): string[] {
  const binder = new Set(sheets);
  for (const { remove } of exchanges) {
    for (const range of remove) if (!binder.delete(sheetKey(range))) throw new Error(`Blatt fehlt: ${sheetKey(range)}`);
  }
  for (const { insert } of exchanges) {
    for (const range of insert) {
      if (binder.has(sheetKey(range))) throw new Error(`Blatt doppelt: ${sheetKey(range)}`);
      binder.add(sheetKey(range));
    }
  }
  return [...binder];
}
