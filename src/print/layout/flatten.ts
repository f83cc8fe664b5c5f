import type { Frame, KeepWithNext, Part, Piece } from '../../blocks/Block.ts';
import { formerIdentityOf, identityOf, showsNothingElse, type Shown } from './identity.ts';

/** A piece with the frames around it, outermost first: what the page breaker works on. */
export interface FlatPiece {
  readonly piece: Piece;
  readonly frames: readonly FrameStep[];
  /** Identity of the piece's words, structure and pictures; the unit that editions compare. */
  readonly hash: string;
  /** The same by the recipe of editions up to 2026-3. */
  readonly formerHash: string;
  /** Where an editor finds it, `content/…mdx:12`. */
  readonly at: string;
  /** A break after this piece tears something apart. */
  readonly keepWithNext: KeepWithNext | undefined;
}

/** One frame around a piece, and the place of the piece's branch in it. */
export interface FrameStep {
  readonly frame: Frame;
  readonly index: number;
  readonly last: boolean;
}

/**
 * Turns the nested parts of a chapter into the sequence of its pieces.
 * @param file that the text stands in
 */
export function flatten(parts: readonly Part[], shown: Shown = showsNothingElse, file = ''): FlatPiece[] {
  const flat: FlatPiece[] = [];
  const visit = (part: Part, frames: readonly FrameStep[], head: string): void => {
    if (part.type === 'piece') {
      const hash = identityOf(part, frames, head, shown);
      const formerHash = formerIdentityOf(part, frames, head, shown);
      flat.push({ piece: part, frames, hash, formerHash, at: placeIn(file, part), keepWithNext: part.keepWithNext });
      return;
    }
    part.parts.forEach((child, index) => {
      const last = index === part.parts.length - 1;
      visit(child, [...frames, { frame: part, index, last }], index === 0 ? `${head} ${part.headText ?? ''}`.trim() : '');
    });
  };
  parts.forEach((part) => visit(part, [], ''));
  return flat;
}

/** Whether an edition's block is this piece. */
export const isFrozenAs = ({ hash, formerHash }: FlatPiece, frozen: string): boolean => frozen === hash || frozen === formerHash;

/** What the heads of the frames say that go on here, if a page begins at this piece; empty at a frame's beginning. */
export function headAgainAt(flat: readonly FlatPiece[], index: number): string {
  const before = flat[index - 1]?.frames ?? [];
  const open = flat[index]?.frames.filter(({ frame }) => before.some((step) => step.frame === frame)) ?? [];
  return open
    .map(({ frame }) => frame.headAgainText ?? '')
    .filter(Boolean)
    .join(' ');
}

/** Head block and empty rows have no line of their own. */
function placeIn(file: string, { nodes }: Piece): string {
  const line = nodes[0]?.position?.start.line;
  return line === undefined ? file : `${file}:${line}`;
}
