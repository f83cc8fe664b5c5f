import type { Edition } from '../model/Edition.ts';
import type { ControlLine, FilingLine, Supplement } from '../model/Supplement.ts';
import { compareEditions, sheetKey, type Exchange, type PageRange } from './compareEditions.ts';

/**
 * The supplement that brings a binder of edition `from` to edition `to`.
 * @param between all editions after `from` up to `to`: their notes tell what is new
 * @returns undefined if no sheet differs
 */
export function supplementOf(from: Edition, to: Edition, between: readonly Edition[]): Supplement | undefined {
  const exchanges = compareEditions(from.chapters, to.chapters);
  if (exchanges.length === 0) return undefined;
  const sheets = exchanges.flatMap(({ insert }) => insert);
  return {
    from: from.name,
    to: to.name,
    state: to.state,
    notes: between.flatMap(({ notes }) => notes),
    filing: exchanges.map(filingLine),
    sheetKeys: new Set(sheets.map(sheetKey)),
    sheetCount: sheets.length,
  };
}

function filingLine({ chapter, title, register, remove, insert, kind }: Exchange): FilingLine {
  const old = new Set(remove.map(({ front }) => front));
  const inserted = insert.filter(({ front }) => !old.has(front));
  const remark =
    kind === 'neu'
      ? 'neues Kapitel'
      : kind === 'entfällt'
        ? 'Kapitel entfällt'
        : inserted.length > 0
          ? `zusätzlich ${pagesText(inserted)}`
          : remove.length > insert.length
            ? 'weniger Blätter'
            : '';
  const moved = remove.some((range) => range.chapter !== chapter) ? ` (bisher ${remove[0]!.chapter})` : '';
  return { chapter, title, register, remove: pagesText(remove) + moved, insert: pagesText(insert), remark };
}

/** »1/2, 3/4«: the sheets by their two pages, as printed at their feet. */
export const pagesText = (ranges: readonly PageRange[]): string => (ranges.length === 0 ? '–' : ranges.map(({ front, back }) => `${front}/${back}`).join(', '));

/** All valid sheets of an edition, chapter by chapter. */
export function controlLines({ chapters }: Pick<Edition, 'chapters'>): ControlLine[] {
  return chapters.map(({ number, title, register, sheets }) => ({
    chapter: number,
    title,
    register,
    sheets: sheets.map(({ edition, state, pages }) => ({ pages: `${pages[0].label}/${pages[1].label}`, edition, state })),
  }));
}
