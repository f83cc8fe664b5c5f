import type { Edition, Sheet } from '../../model/Edition.ts';
import { previousOf } from '../../model/sameChapter.ts';
import { headingId } from '../../source/parseDocument.ts';
import { isFrozenAs, type FlatPiece } from '../layout/flatten.ts';
import type { ChapterPlan } from './planChapter.ts';

/**
 * The sheets that hold a section, or all of the chapter: those that lie in the binders where an edition has the chapter,
 * else those of today.
 * @param section id of its heading; the whole chapter if undefined
 * @returns with the chapter's number as it stands on these sheets
 */
export function sheetsWith(
  plan: ChapterPlan,
  latest: Edition | undefined,
  section: string | undefined,
): { readonly number: string; readonly sheets: readonly Sheet[] } {
  const { chapter, record } = plan;
  const frozen = chapter.own ? undefined : previousOf(latest?.chapters ?? [], record);
  if (section === undefined) return frozen ?? record;
  const pieces = piecesOf(plan, section);
  const holds = ({ pages }: Sheet): boolean => pages.some(({ blocks }) => blocks.some((block) => pieces.some((piece) => isFrozenAs(piece, block))));
  const held = frozen?.sheets.filter(holds) ?? [];
  return held.length > 0 ? { number: frozen!.number, sheets: held } : { number: record.number, sheets: record.sheets.filter(holds) };
}

/** The pieces from a heading up to the next of its own or a higher level. */
function piecesOf({ flat }: ChapterPlan, section: string): FlatPiece[] {
  const headings = flat.flatMap(({ piece: { nodes } }, index) =>
    nodes[0]?.type === 'heading' ? [{ index, id: headingId(nodes[0]), depth: nodes[0].depth }] : [],
  );
  const start = headings.find(({ id }) => id === section);
  if (!start) return [];
  const end = headings.find(({ index, depth }) => index > start.index && depth <= start.depth)?.index ?? notesStart(flat);
  return flat.slice(start.index, end);
}

/** Where the notes begin: their heading is the engine's own. */
function notesStart(flat: readonly FlatPiece[]): number {
  const first = flat.findIndex(({ piece: { nodes } }) => nodes[0]?.type === 'footnoteDefinition');
  return first < 0 ? flat.length : first - 1;
}
