import { createHash } from 'node:crypto';
import type { BinderPlace, BinderSheet, Edition, EditionUrgentNotice } from '../model/Edition.ts';
import { printedWords } from '../text/printedWords.ts';
import { controlLines } from './supplement.ts';

/** Words of the sheets that belong to no chapter, without the control sheet's, which follow from all others. */
export type WordsByPlace = ReadonlyMap<BinderPlace, string>;

interface Print {
  /** Edition to come, or »Entwurf«. */
  readonly edition: string;
  readonly state: string;
  /** Urgent notices that go on: the control sheet lists them. */
  readonly urgentNotices?: readonly EditionUrgentNotice[];
}

/**
 * The sheets that belong to no chapter as the next edition has them: what reads as before stays as it was printed.
 * @param words of each place, in the order of the binder
 * @param chapters of the edition to come: the control sheet lists them
 */
export function nextBinderSheets(
  words: WordsByPlace,
  chapters: Edition['chapters'],
  previous: readonly BinderSheet[],
  { urgentNotices = [], ...print }: Print,
): BinderSheet[] {
  const next = (place: BinderPlace, text: string): BinderSheet => {
    const hash = hashOf(text);
    const before = previous.find((sheet) => sheet.place === place);
    if (before?.hash === hash) return before;
    return { place, ...print, hash, ...(before ? { replaces: { edition: before.edition } } : {}) };
  };
  const sheets = [...words].map(([place, text]) => next(place, text));
  const noticeWords = urgentNotices.length === 0 ? '' : JSON.stringify(urgentNotices.map(({ name, title, until }) => [name, title, until]));
  const control = next('Kontrollblatt', JSON.stringify(controlLines({ chapters, binderSheets: sheets })) + noticeWords);
  const after = sheets.findIndex(({ place }) => place === 'Inhaltsverzeichnis');
  return sheets.toSpliced(after + 1, 0, control);
}

/**
 * Editions with these sheets filled in where they have not written them down: the dividers follow from the chapters that
 * the edition has, the record of supplements did not exist, and of all others nobody knows the words, so the next edition
 * swaps them.
 * @param dividers words of the dividers, from the chapters of an edition
 */
export function withBinderSheets(editions: readonly Edition[], dividers: (chapters: Edition['chapters']) => WordsByPlace): Edition[] {
  const filled: Edition[] = [];
  for (const edition of editions) {
    const { name, state, chapters, binderSheets } = edition;
    const print = { edition: name, state };
    const before = filled.at(-1)?.binderSheets ?? [];
    filled.push({ ...edition, binderSheets: binderSheets ?? unwritten(dividers(chapters), before, print) });
  }
  return filled;
}

function unwritten(dividers: WordsByPlace, before: readonly BinderSheet[], print: Print): BinderSheet[] {
  const unknown = (place: BinderPlace): BinderSheet => ({ place, ...print, hash: '' });
  const first = (place: BinderPlace): BinderSheet => before.find((sheet) => sheet.place === place) ?? unknown(place);
  return [
    first('Titelblatt'),
    unknown('Inhaltsverzeichnis'),
    unknown('Kontrollblatt'),
    ...[...dividers].map(([place, text]) => {
      const hash = hashOf(text);
      return before.find((sheet) => sheet.place === place && sheet.hash === hash) ?? { place, ...print, hash };
    }),
    first('Stichwortverzeichnis'),
  ];
}

/**
 * Whether title sheet or dividers are other than in the last edition; contents, control sheet and index only follow
 * from other sheets and from keywords.
 */
export function isNewBinder(sheets: readonly BinderSheet[], previous: readonly BinderSheet[]): boolean {
  const own = (list: readonly BinderSheet[]): Map<string, BinderSheet> =>
    new Map(list.filter(({ place }) => place === 'Titelblatt' || place.startsWith('Registerblatt')).map((sheet) => [sheet.place, sheet]));
  const [now, before] = [own(sheets), own(previous)];
  return now.size !== before.size || [...now].some(([place, { hash }]) => before.get(place)?.hash !== '' && before.get(place)?.hash !== hash);
}

const hashOf = (words: string): string => createHash('sha256').update(printedWords(words)).digest('hex').slice(0, 12);
