import type { Binder, UrgentNotice } from '../../model/Binder.ts';
import type { Part, References } from '../../blocks/Block.ts';
import { call } from '../../blocks/Printed.ts';
import { noticeNumber } from '../../model/urgentNotices.ts';
import { formatDay } from '../../text/dates.ts';
import { loadPictures } from '../chapter/loadPictures.ts';
import { noteParts } from '../chapter/noteParts.ts';
import { createWriter } from '../chapter/Writer.ts';
import { flatten, type FlatPiece } from '../layout/flatten.ts';
import { textHeight } from '../layout/geometry.ts';
import { measureHeights } from '../layout/heights.ts';
import { paginate, type PlannedPage } from '../layout/paginate.ts';
import type { Typesetter } from '../typst/Typesetter.ts';

/** Of the frame, and of the rule above headings. */
const colour = '#b3261e';

export interface UrgentNoticePlan {
  readonly flat: readonly FlatPiece[];
  /** Front and back; more if it does not fit on one sheet. */
  readonly pages: readonly PlannedPage[];
  /** True if the notice fits on its one sheet. */
  readonly fits: boolean;
}

interface Input {
  readonly notice: UrgentNotice;
  readonly binder: Binder;
  readonly references: References;
  /** Passages that it concerns, as the head prints them. */
  readonly concerned: readonly string[];
}

/** Lays out an urgent notice: its own head, then the text and its notes as in a chapter. */
export async function planUrgentNotice(typesetter: Typesetter, { notice, binder, references, concerned }: Input): Promise<UrgentNoticePlan> {
  const noteNumbers = new Map(notice.notes.map(({ label, number }) => [label, String(number)]));
  const prefix = `eilmitteilung-${notice.name}--`;
  const writer = createWriter({ binder, references, pictures: await loadPictures(typesetter, notice), colour, prefix, noteNumbers });
  const { titel, kurz, datum, gueltig_bis } = notice.head;
  const words = {
    nummer: noticeNumber(notice.name),
    titel: writer.text(titel),
    kurz: writer.text(kurz),
    datum: writer.text(formatDay(datum)),
    bis: writer.text(formatDay(gueltig_bis)),
    betrifft: concerned.map(writer.text),
  };
  const head: Part = {
    type: 'piece',
    content: (code) => call('eilmitteilungskopf', { ...words, ...code }),
    nodes: [{ type: 'text', value: titel }],
    above: 0,
  };
  const parts = [head, ...writer.flow(notice.tree.children), ...noteParts(notice, writer, { colour, prefix, noteNumbers })];
  const flat = flatten(parts, undefined, notice.file);
  const heights = await measureHeights(typesetter, flat);
  // A piece that no page holds can't be set at all.
  if (heights.pieces.some((height) => height > textHeight)) return { flat, pages: [], fits: false };
  const pages = paginate(flat, heights, []).flatMap((sheet) => sheet.pages);
  return { flat, pages, fits: pages.length <= 2 };
}
