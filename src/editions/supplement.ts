import type { Edition } from '../model/Edition.ts';
import type { ControlLine, FiledSheets, FilingLine, Supplement } from '../model/Supplement.ts';
import { stillInForce } from '../model/urgentNotices.ts';
import { noticeLines } from './noticeLines.ts';
import { compareEditions, isBinderSheet, sheetKey, type Exchange, type PageRange, type Sheets } from './compareEditions.ts';

/**
 * The supplement that brings a binder of edition `from` to edition `to`.
 * @param between all editions after `from` up to `to`: their notes tell what is new
 * @returns undefined if no sheet differs
 */
export function supplementOf(from: Edition, to: Edition, between: readonly Edition[]): Supplement | undefined {
  const exchanges = compareEditions(from, to);
  if (exchanges.length === 0) return undefined;
  const chapters = exchanges.filter((exchange) => !isBinderSheet(exchange));
  return {
    from: from.name,
    to: to.name,
    state: to.state,
    notes: between.flatMap(({ notes }) => notes),
    urgentNotices: stillInForce(to),
    filing: [...noticeLines(between), ...exchanges.map(filingLine)],
    sheetKeys: new Set(exchanges.flatMap(({ insert }) => insert).map(sheetKey)),
    newPlaces: new Set(exchanges.filter((exchange) => isBinderSheet(exchange) && exchange.insert.length > 0).map(({ chapter }) => chapter)),
    sheetCount: chapters.flatMap(({ insert }) => insert).length,
    chapterCount: chapters.length,
    minutes: filingMinutes(exchanges),
  };
}

/**
 * Minutes that filing takes: five to get ready, one for each place where something comes out, a quarter for each new sheet
 * to punch and put in. Rounded up to steps of five: it is an estimate.
 */
export function filingMinutes(exchanges: readonly Exchange[]): number {
  const places = exchanges.filter(({ remove }) => remove.length > 0).length;
  const sheets = exchanges.filter((exchange) => !isBinderSheet(exchange)).flatMap(({ insert }) => insert).length;
  return Math.ceil((5 + places + sheets / 4) / 5) * 5;
}

function filingLine(exchange: Exchange): FilingLine {
  const { chapter, title, register, remove, insert } = exchange;
  const [out, into] = [filedSheets(remove, chapter), filedSheets(insert, chapter)];
  const remark = isBinderSheet(exchange) ? binderRemark(exchange) : remarkOf(exchange);
  return { chapter, title, register, remove: filedText(out, chapter, 'altes'), insert: filedText(into, chapter, 'neues'), out, in: into, remark };
}

/** »1/2, 3/4 (2026-1); 5/6 (2026-2)«: what comes out, by the edition at its foot; with the place in front (»1.9: 1/2«) where it lies elsewhere. */
export const removalText = ({ chapter, remove }: Exchange): string => filedText(filedSheets(remove, chapter), chapter, 'altes');

/** The same of what goes in. */
export const insertionText = ({ chapter, insert }: Exchange): string => filedText(filedSheets(insert, chapter), chapter, 'neues');

/** Sheets by place and edition; what lies elsewhere first. */
function filedSheets(ranges: readonly PageRange[], here: string): FiledSheets[] {
  const groups = new Map<string, PageRange[]>();
  for (const range of [...ranges].sort((a, b) => Number(a.chapter === here) - Number(b.chapter === here))) {
    const key = `${range.chapter} ${range.edition}`;
    groups.set(key, [...(groups.get(key) ?? []), range]);
  }
  return [...groups.values()].map((group) => ({ place: group[0]!.chapter, pages: group[0]!.front === '' ? '' : pagesText(group), edition: group[0]!.edition }));
}

/** @param word for a sheet that belongs to no chapter and has no page numbers */
function filedText(groups: readonly FiledSheets[], here: string, word: string): string {
  const parts = groups.map(({ place, pages, edition }) => `${place === here ? '' : `${place}: `}${pages === '' ? word : pages} (${edition})`);
  return parts.join('; ') || '–';
}

const binderRemark = ({ chapter, kind }: Exchange): string =>
  kind === 'entfällt' ? 'Register entfällt' : kind === 'neu' && chapter.startsWith('Registerblatt') ? 'neues Register' : '';

function remarkOf({ chapter, register, remove, insert, kind, from, displaced }: Exchange): string {
  const was = displaced === undefined ? [] : [displaced === 'entfällt' ? 'das bisherige Kapitel entfällt' : `das bisherige Kapitel ist jetzt ${displaced}`];
  switch (kind) {
    case 'neu':
      return ['neues Kapitel', ...was].join('; ');
    case 'entfällt':
      return 'Kapitel entfällt';
    case 'verschoben': {
      const move = from!.register === register ? `bisher ${from!.chapter}` : `aus Register ${from!.register} nach ${register}, bisher ${from!.chapter}`;
      return [move, ...was].join('; ');
    }
    case 'Tausch': {
      const old = new Set(remove.filter((range) => range.chapter === chapter).map(({ front }) => front));
      const inserted = insert.filter(({ front }) => !old.has(front));
      return inserted.length > 0 ? `zusätzlich ${pagesText(inserted)}` : remove.length > insert.length ? 'weniger Blätter' : '';
    }
  }
}

/** »1/2, 3/4«: the sheets by their two pages, as printed at their feet. */
export const pagesText = (ranges: readonly PageRange[]): string => (ranges.length === 0 ? '–' : ranges.map(({ front, back }) => `${front}/${back}`).join(', '));

/** All valid sheets of an edition: those that belong to no chapter, then chapter by chapter. The control sheet itself is not listed. */
export function controlLines({ chapters, binderSheets = [] }: Sheets): ControlLine[] {
  const binder = binderSheets
    .filter(({ place, hash }) => place !== 'Kontrollblatt' && hash !== '')
    .map(({ place, edition, state }) => ({ chapter: place, title: '', register: '', sheets: [{ pages: '', edition, state }] }));
  return [
    ...binder,
    ...chapters.map(({ number, title, register, sheets }) => ({
      chapter: number,
      title,
      register,
      sheets: sheets.map(({ edition, state, pages }) => ({ pages: `${pages[0].label}/${pages[1].label}`, edition, state })),
    })),
  ];
}
