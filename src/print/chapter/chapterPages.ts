import { call, join, type Call, type Content, type Value } from '../../blocks/Printed.ts';
import type { ChapterPlan, PlanSheet } from './planChapter.ts';
import { printedState } from '../../text/printedState.ts';
import { sheetAddress } from '../../addresses.ts';
import { shortAddress } from '../../text/sourceText.ts';
import { typography } from '../../text/typography.ts';
import type { FlatPiece } from '../layout/flatten.ts';
import type { Piece } from '../../blocks/Block.ts';
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
  const drawn = options.only ? { ...plan, flat: withoutSkips(plan.flat, sheets) } : plan;
  return join(sheets.flatMap((sheet) => sheet.pages.map((_, side) => page(typesetter, drawn, sheet, side as 0 | 1, options))));
}

/**
 * Where sheets are left out, the chapter's title or the heading above a subheading is missing: what stands below takes
 * their level. PDF/UA wants levels without gaps, and Typst writes no file otherwise.
 */
function withoutSkips(flat: readonly FlatPiece[], sheets: readonly PlanSheet[]): readonly FlatPiece[] {
  const lifted = new Map<number, FlatPiece>();
  let hasTitle = false;
  let hasSection = false;
  let last: number | undefined;
  for (const { pages } of sheets) {
    if (pages[0].from !== last) [hasTitle, hasSection] = [pages[0].from === 0, false];
    for (let index = pages[0].from; index < pages[1].to; index++) {
      const { piece } = flat[index]!;
      const depth = headingDepth(piece.content);
      if (depth === undefined) continue;
      if (depth === 2) hasSection = true;
      const level = depth - (hasTitle ? 0 : 1) - (depth > 2 && !hasSection ? 1 : 0);
      if (level !== depth) lifted.set(index, { ...flat[index]!, piece: { ...piece, content: atLevel(piece.content as Call, level) } });
    }
    last = pages[1].to;
  }
  return flat.map((each, index) => lifted.get(index) ?? each);
}

/** Level of a heading below the chapter's title, which is 1; undefined for anything else. */
const headingDepth = (content: Piece['content']): number | undefined =>
  typeof content === 'object' && 'f' in content && content.f === 'ueberschrift' ? Number((content.args as readonly Value[])[0]) : undefined;

/** A heading at another level, drawn as before. */
const atLevel = (content: Call, level: number): Call => ({ ...content, args: [...(content.args as readonly Value[]), level] });

/** The first page alone, for the preview. */
export const firstPage = (typesetter: Typesetter, plan: ChapterPlan, options: Options): Content => page(typesetter, plan, plan.sheets[0]!, 0, options);

function page(typesetter: Typesetter, { chapter, register, flat, remarks }: ChapterPlan, { sheet, pages }: PlanSheet, side: 0 | 1, options: Options): Content {
  const { label, from, to } = pages[side];
  const front = side === 0;
  const address = options.website + (options.address ?? sheetAddress(chapter.number, label));
  const marked = new Set(sheet.pages[side].marks.map((index) => from + index));
  const scanned = options.address === undefined ? `${address}#${sheet.edition}` : address;
  const range = {
    from,
    to,
    marked,
    remarks: shownRemarks(remarks),
    front,
    prefix: `${chapter.slug}:`,
    code: { qr: typesetter.qrCode(scanned), adresse: scanned },
  };
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

const shownRemarks = (remarks: ChapterPlan['remarks']): ChapterPlan['remarks'] =>
  remarks && new Map([...remarks].map(([place, words]) => [place, typography(words)]));
