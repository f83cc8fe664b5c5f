import { call, join, type Content } from '../../blocks/Printed.ts';
import type { ChapterPlan, PlanSheet } from './planChapter.ts';
import { printedState } from '../../text/printedState.ts';
import { sheetAddress } from '../../addresses.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { typography } from '../../text/typography.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { pageBody } from './pageBody.ts';
import { registerTab } from './registerTab.ts';

interface Options {
  /** Address of the website, on every page's foot. */
  readonly website: string;
  /** Which sheets to draw; all if left out. */
  readonly only?: (sheet: PlanSheet) => boolean;
  /** Address at the foot and in the QR code, if it isn't that of the sheet (templates). */
  readonly address?: string;
}

/** The pages of one chapter, front and back alternately. */
export function chapterPages(typesetter: Typesetter, plan: ChapterPlan, options: Options): Content {
  const sheets = options.only ? plan.sheets.filter(options.only) : plan.sheets;
  return join(sheets.flatMap((sheet) => sheet.pages.map((_, side) => page(typesetter, plan, sheet, side as 0 | 1, options))));
}

/** The first page alone, for the preview. */
export const firstPage = (typesetter: Typesetter, plan: ChapterPlan, options: Options): Content => page(typesetter, plan, plan.sheets[0]!, 0, options);

function page(typesetter: Typesetter, { chapter, register, flat }: ChapterPlan, { sheet, pages }: PlanSheet, side: 0 | 1, options: Options): Content {
  const { label, from, to } = pages[side];
  const front = side === 0;
  const address = options.website + (options.address ?? sheetAddress(chapter.number, label));
  const marked = new Set(sheet.pages[side].marks.map((index) => from + index));
  const scanned = options.address === undefined ? `${address}#${sheet.edition}` : address;
  const range = { from, to, marked, front, prefix: `${chapter.slug}:`, code: { qr: typesetter.qrCode(scanned), adresse: scanned } };
  return call('seite', {
    register: registerTab(register),
    'register-titel': register.head.titel,
    kapitel: typography(`${chapter.number} ${chapter.head.titel}`),
    nummer: chapter.number,
    blatt: label,
    stand: printedState(sheet),
    adresse: shortAddress(address),
    vorn: front,
    body: from === to ? call('freie-seite') : pageBody(flat, range),
  });
}
