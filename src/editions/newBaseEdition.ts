import type { BinderPlace, BinderSheet, Edition, EditionChapter } from '../model/Edition.ts';
import type { FilingLine, NewBaseSupplement } from '../model/Supplement.ts';
import { rangeOf, sheetKey } from './compareEditions.ts';
import { noticeLines } from './noticeLines.ts';

/*
 * A new base edition (Neuauflage) makes all sheets new. From every edition before it the way is the same, whatever lies in the
 * binder: all sheets come out, register by register, all new ones go in. So one file serves them all.
 */

/** From this share of new sheets on, a new base edition is proposed: then a clerk has more sheets in hand than stay. */
export const newBaseFrom = 0.6;

/** How much of an edition to come would be new: sheets of chapters. @param name of that edition */
export function newSheetsOf(records: readonly EditionChapter[], name: string): { readonly fresh: number; readonly all: number } {
  const sheets = records.flatMap((record) => record.sheets);
  return { fresh: sheets.filter(({ edition }) => edition === name).length, all: sheets.length };
}

/** Whether a new base edition is to be proposed. */
export const isWorthNewBase = ({ fresh, all }: { readonly fresh: number; readonly all: number }): boolean => fresh > newBaseFrom * all;

/**
 * The last new base edition on the way from an edition to a later one; undefined if there is none.
 * @param editions oldest first
 */
export function newBaseBetween(editions: readonly Edition[], from: string, to: string): string | undefined {
  const names = editions.map(({ name }) => name);
  return editions.slice(names.indexOf(from) + 1, names.indexOf(to) + 1).findLast(({ newBase }) => newBase)?.name;
}

/** What stays in a binder over a new base edition, as long as it reads the same: what is written by hand, and the divider of own leaves. */
const staying: readonly BinderPlace[] = ['Nachweis', 'Registerblatt E'];

/** Of an edition's sheets that belong to no chapter, those that stay over a new base edition. */
export const stayingSheets = ({ binderSheets = [] }: Pick<Edition, 'binderSheets'>): BinderSheet[] =>
  binderSheets.filter(({ place }) => staying.includes(place));

/**
 * What brings a binder of any edition before a new base to an edition since: the same for all of them.
 * @param editions all, oldest first, up to the edition where it leads to: the new base or a later one
 * @param titles of registers by number
 * @returns undefined if there is no new base with an edition before it
 */
export function newBaseSupplement(editions: readonly Edition[], titles: ReadonlyMap<string, string>): NewBaseSupplement | undefined {
  const at = editions.findLastIndex(({ newBase }) => newBase);
  const to = editions.at(-1);
  if (at < 1 || !to) return undefined;
  const older = editions.slice(0, at);
  // What lies in every older binder as it is now needs no print.
  const lies = ({ place, edition }: BinderSheet): boolean =>
    older.every(({ binderSheets = [] }) => binderSheets.some((sheet) => sheet.place === place && (place === 'Nachweis' || sheet.edition === edition)));
  const fresh = (to.binderSheets ?? []).filter((sheet) => !(staying.includes(sheet.place) && lies(sheet))).map(({ place }) => place);
  const ranges = to.chapters.flatMap((chapter) => chapter.sheets.map((sheet) => rangeOf(chapter, sheet)));
  return {
    base: editions[at]!.name,
    to: to.name,
    state: to.state,
    notes: editions.slice(at).flatMap(({ notes }) => notes),
    filing: [...noticeLines(editions.slice(1)), ...newBaseFiling(older, to, new Set(fresh), titles)],
    sheetKeys: new Set(ranges.map(sheetKey)),
    newPlaces: new Set(fresh),
    sheetCount: ranges.length,
  };
}

/** What a clerk does, register by register. The record of supplements and own leaves stay. */
function newBaseFiling(older: readonly Edition[], edition: Edition, fresh: ReadonlySet<BinderPlace>, titles: ReadonlyMap<string, string>): FilingLine[] {
  const line = (chapter: string, remove: string, insert: string, remark = '', title = ''): FilingLine => ({
    chapter,
    title,
    register: '',
    remove,
    insert,
    out: [],
    in: [],
    remark,
  });
  const places = new Set(edition.binderSheets?.map(({ place }) => place));
  const sheet = (place: BinderPlace): FilingLine[] => (places.has(place) ? [line(place, 'altes', 'neues')] : []);
  const record = fresh.has('Nachweis')
    ? line('Nachweis', '–', 'neuer', 'nur, wenn noch keiner vorn liegt; sonst bleibt der alte')
    : line('Nachweis', '–', '–', 'bleibt');
  const own = fresh.has('Registerblatt E')
    ? line('Register E', 'altes Registerblatt', 'neues Registerblatt', 'die Blätter bleiben', titles.get('E'))
    : line('Register E', '–', '–', 'bleibt', titles.get('E'));
  return [
    ...sheet('Titelblatt'),
    ...(places.has('Nachweis') ? [record] : []),
    ...sheet('Inhaltsverzeichnis'),
    ...sheet('Kontrollblatt'),
    ...registersOf([...older, edition]).map((register) => registerLine(register, older, edition, titles.get(register) ?? '')),
    ...(places.has('Registerblatt E') ? [own] : []),
    ...sheet('Stichwortverzeichnis'),
  ];
}

/** Numbers of the registers that any of the editions has, in order; that of own leaves is none of them. */
const registersOf = (editions: readonly Edition[]): string[] =>
  [...new Set(editions.flatMap(({ chapters }) => chapters.map(({ register }) => register)))].sort((a, b) => Number(a) - Number(b));

function registerLine(register: string, older: readonly Edition[], { chapters }: Edition, title: string): FilingLine {
  const inside = chapters.filter((chapter) => chapter.register === register);
  const sheets = inside.reduce((sum, chapter) => sum + chapter.sheets.length, 0);
  const isNew = !older.some((edition) => edition.chapters.some((chapter) => chapter.register === register));
  const [first, last] = [inside[0]?.number, inside.at(-1)?.number];
  const span = first === last ? `${first}` : `${first} bis ${last}`;
  return {
    chapter: `Register ${register}`,
    title,
    register,
    remove: isNew ? '–' : 'alles außer Blättern mit E',
    insert: inside.length === 0 ? '–' : `Registerblatt; ${span}: ${sheets} ${sheets === 1 ? 'Blatt' : 'Blätter'}`,
    out: [],
    in: [],
    remark: isNew ? 'neues Register' : inside.length === 0 ? 'Register entfällt' : '',
  };
}
