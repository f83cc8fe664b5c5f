import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { Frame, Part, Piece } from '../../blocks/Block.ts';

/** A piece with the frames around it, outermost first: what the page breaker works on. */
export interface FlatPiece {
  readonly piece: Piece;
  readonly frames: readonly FrameStep[];
  /** Identity of the piece's words, structure and pictures; the unit that editions compare. */
  readonly hash: string;
  /** A break after this piece tears something apart. */
  readonly keepWithNext: boolean;
}

/** One frame around a piece, and the place of the piece's branch in it. */
export interface FrameStep {
  readonly frame: Frame;
  readonly index: number;
  readonly last: boolean;
}

/**
 * Turns the nested parts of a chapter into the sequence of its pieces.
 * @param pictureHash identity of a picture file, so that a redrawn figure counts as changed
 */
export function flatten(parts: readonly Part[], pictureHash: (file: string) => string): FlatPiece[] {
  const flat: FlatPiece[] = [];
  const visit = (part: Part, frames: readonly FrameStep[], head: string): void => {
    if (part.type === 'piece') {
      flat.push({ piece: part, frames, hash: hashOf(part, frames, head, pictureHash), keepWithNext: part.keepWithNext ?? false });
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

function hashOf(piece: Piece, frames: readonly FrameStep[], head: string, pictureHash: (file: string) => string): string {
  const around = frames.map(({ frame }) => frame.draw).join('>');
  const content = piece.nodes.length > 0 ? piece.nodes.map((node) => canonical(node, pictureHash)).join('\n') : piece.typst;
  return createHash('sha256').update(`${around}\n${head}\n${content}`).digest('hex').slice(0, 12);
}

/** Words and structure of a node without positions: equal text gives equal strings, whatever the engine does. */
function canonical(node: Nodes, pictureHash: (file: string) => string): string {
  const { position: _position, data: _data, ...rest } = node as Nodes & { children?: Nodes[]; attributes?: { name: string; value: unknown }[] };
  const own = Object.entries(rest)
    .filter(([key, value]) => key !== 'children' && key !== 'spread' && value !== null && value !== undefined)
    .map(([key, value]) => (key === 'attributes' ? attributesText(value as { name: string; value: unknown }[], pictureHash) : `${key}=${String(value)}`))
    .join(';');
  const children = 'children' in node ? (node.children as Nodes[]).map((child) => canonical(child, pictureHash)).join('') : '';
  return `(${own}${children})`;
}

function attributesText(attributes: readonly { name: string; value: unknown }[], pictureHash: (file: string) => string): string {
  return attributes
    .map(({ name, value }) => `${name}=${String(value)}${name === 'datei' ? pictureHash(String(value)) : ''}`)
    .sort()
    .join(';');
}
