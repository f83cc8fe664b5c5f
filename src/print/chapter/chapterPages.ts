import { addFile } from '../typst/compile.ts';
import { literal } from '../typst/literal.ts';
import type { ChapterPlan, PlanSheet } from './planChapter.ts';
import { qrPlace } from './chapterParts.ts';
import { qrSvg } from '../typst/qrCode.ts';
import { printedState } from '../../text/printedState.ts';
import { sheetAddress } from '../../addresses.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { typography } from '../../text/typography.ts';
import { pageBody } from './pageBody.ts';

interface Options {
  /** Address of the website, on every page's foot. */
  readonly website: string;
  /** Which sheets to draw; all if left out. */
  readonly only?: (sheet: PlanSheet) => boolean;
  /** Address at the foot and in the QR code, if it isn't that of the sheet (templates). */
  readonly address?: string;
}

/** Typst markup of the pages of one chapter, front and back alternately. */
export function chapterPages(plan: ChapterPlan, options: Options): string {
  const sheets = options.only ? plan.sheets.filter(options.only) : plan.sheets;
  return sheets.flatMap((sheet) => sheet.pages.map((_, side) => page(plan, sheet, side as 0 | 1, options))).join('\n');
}

/** The first page alone, for the preview. */
export const firstPage = (plan: ChapterPlan, options: Options): string => page(plan, plan.sheets[0]!, 0, options);

function page({ chapter, register, flat }: ChapterPlan, { sheet, pages }: PlanSheet, side: 0 | 1, options: Options): string {
  const { label, from, to } = pages[side];
  const front = side === 0;
  const address = options.website + (options.address ?? sheetAddress(chapter.number, label));
  const marked = new Set(sheet.pages[side].marks.map((index) => from + index));
  const body = from === to ? '#freie-seite' : pageBody(flat, { from, to, marked, front, prefix: `${chapter.slug}:` });
  const withCode = body.replace(qrPlace, () => qrCode(options.address === undefined ? `${address}#${sheet.edition}` : address));
  const args = [
    `register: ${literal(chapter.register)}`,
    `register-titel: ${literal(register.head.titel)}`,
    `kapitel: ${literal(typography(`${chapter.number} ${chapter.head.titel}`))}`,
    `nummer: ${literal(chapter.number)}`,
    `blatt: ${literal(label)}`,
    `stand: ${literal(printedState(sheet))}`,
    `adresse: ${literal(shortAddress(address))}`,
    `vorn: ${front}`,
  ];
  return `#seite(${args.join(', ')})[${withCode}]`;
}

/** Path of the picture and its alternative text, as further arguments of the head block. */
function qrCode(address: string): string {
  const path = `/.cache/qr/${Buffer.from(address).toString('hex').slice(-60)}.svg`;
  addFile(path, Buffer.from(qrSvg(address)));
  return `${literal(path)}, qr-alt: ${literal(`QR-Code zur Adresse dieses Blattes: ${address}`)}`;
}
