import type { Edition } from '../model/Edition.ts';
import type { ControlLine, FilingLine, Supplement } from '../model/Supplement.ts';
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
    filing: exchanges.map(filingLine),
    sheetKeys: new Set(exchanges.flatMap(({ insert }) => insert).map(sheetKey)),
    newPlaces: new Set(exchanges.filter((exchange) => isBinderSheet(exchange) && exchange.insert.length > 0).map(({ chapter }) => chapter)),
    sheetCount: chapters.flatMap(({ insert }) => insert).length,
    chapterCount: chapters.length,
  };
}

function filingLine(exchange: Exchange): FilingLine {
  const { chapter, title, register, remove, insert } = exchange;
  if (isBinderSheet(exchange))
    return { chapter, title, register, remove: remove.length > 0 ? 'altes' : '–', insert: insert.length > 0 ? 'neues' : '–', remark: binderRemark(exchange) };
  return { chapter, title, register, remove: removalText(exchange), insert: pagesText(insert), remark: remarkOf(exchange) };
}

/** »1/2, 3/4«; with the place in front (»1.9: 1/2«) where they lie elsewhere. */
export function removalText({ chapter, remove }: Exchange): string {
  const elsewhere = remove.filter((range) => range.chapter !== chapter);
  const here = remove.filter((range) => range.chapter === chapter);
  const parts = [...(elsewhere.length > 0 ? [`${elsewhere[0]!.chapter}: ${pagesText(elsewhere)}`] : []), ...(here.length > 0 ? [pagesText(here)] : [])];
  return parts.join('; ') || pagesText([]);
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
