import { addFile } from '../compile.ts';
import { literal } from '../literal.ts';
import type { ChapterPlan, PlanSheet } from '../planChapter.ts';
import { qrPlace } from '../chapterParts.ts';
import { qrSvg } from '../qrCode.ts';
import { formatMonth } from '../../text/dates.ts';
import { sheetAddress } from '../../text/addresses.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { pageBody } from './pageBody.ts';

interface Options {
  /** Address of the website, on every page's foot. */
  readonly website: string;
  /** Which sheets to draw; all if left out. */
  readonly only?: (sheet: PlanSheet) => boolean;
}

/** Typst markup of the pages of one chapter, front and back alternately. */
export function chapterPages(plan: ChapterPlan, { website, only }: Options): string {
  const sheets = only ? plan.sheets.filter(only) : plan.sheets;
  return sheets.flatMap((sheet) => sheet.pages.map((_, side) => page(plan, sheet, side as 0 | 1, website))).join('\n');
}

function page({ chapter, register, flat }: ChapterPlan, { sheet, pages }: PlanSheet, side: 0 | 1, website: string): string {
  const { label, from, to } = pages[side];
  const front = side === 0;
  const address = sheetAddress(chapter.number, label);
  const marked = new Set(sheet.pages[side].marks.map((index) => from + index));
  const body = from === to ? '#freie-seite' : pageBody(flat, { from, to, marked, front, prefix: `${chapter.slug}:` });
  const withCode = body.replace(qrPlace, () => qrCode(`${website}${address}#${sheet.edition}`));
  const args = [
    `register: ${literal(chapter.register)}`,
    `register-titel: ${literal(register.head.titel)}`,
    `kapitel: ${literal(`${chapter.number} ${chapter.head.titel}`)}`,
    `nummer: ${literal(chapter.number)}`,
    `blatt: ${literal(label)}`,
    `stand: ${literal(`${chapter.own ? 'Eigene Unterlage · ' : ''}Stand ${formatMonth(sheet.state)} · Ausgabe ${sheet.edition}`)}`,
    `adresse: ${literal(shortAddress(website + address))}`,
    `vorn: ${front}`,
  ];
  return `#seite(${args.join(', ')})[${withCode}]`;
}

/** Path of the picture and its alternative text, as further arguments of the head block. */
function qrCode(address: string): string {
  const path = `/.cache/qr/${Buffer.from(address).toString('hex').slice(-60)}.svg`;
  addFile(path, Buffer.from(qrSvg(address)));
  return `${literal(path)}, qr-alt: ${literal(`QR-Code: Ist dieses Blatt noch gültig? ${address}`)}`;
}
