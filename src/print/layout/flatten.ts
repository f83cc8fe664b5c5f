import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { Frame, KeepWithNext, Part, Piece } from '../../blocks/Block.ts';
import { attributesOf, childrenOf, isElement } from '../../source/jsx.ts';

/** A piece with the frames around it, outermost first: what the page breaker works on. */
export interface FlatPiece {
  readonly piece: Piece;
  readonly frames: readonly FrameStep[];
  /** Identity of the piece's words, structure and pictures; the unit that editions compare. */
  readonly hash: string;
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
 * What a node shows beyond its own words: number of a note, text of a reference or source, identity of a
 * picture file. If that changes, the piece has changed.
 */
export type Shown = (node: Nodes) => string;

/**
 * Turns the nested parts of a chapter into the sequence of its pieces.
 * @param file that the text stands in
 */
export function flatten(parts: readonly Part[], shown: Shown, file = ''): FlatPiece[] {
  const flat: FlatPiece[] = [];
  const visit = (part: Part, frames: readonly FrameStep[], head: string): void => {
    if (part.type === 'piece') {
      flat.push({ piece: part, frames, hash: hashOf(part, frames, head, shown), at: placeIn(file, part), keepWithNext: part.keepWithNext });
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

function hashOf(piece: Piece, frames: readonly FrameStep[], head: string, shown: Shown): string {
  const around = frames.map(({ frame, index }) => [frame.draw, frame.shape, frame.numbered ? index : ''].join(' ')).join('>');
  const content = piece.nodes.length > 0 ? piece.nodes.map((node) => canonical(node, shown)).join('\n') : (piece.identity ?? '');
  return createHash('sha256').update(`${around}\n${head}\n${content}`).digest('hex').slice(0, 12);
}

/** Words and structure of a node without positions: equal text gives equal strings, whatever the engine does. */
function canonical(node: Nodes, shown: Shown): string {
  const { position: _position, data: _data, ...rest } = node;
  const own = Object.entries(rest)
    .filter(([key, value]) => key !== 'children' && key !== 'spread' && value !== null && value !== undefined)
    .map(([key, value]) => (key === 'attributes' ? attributesText(node) : `${key}=${wordsOf(node, String(value))}`))
    .join(';');
  return `(${own}${shown(node)}${childrenOf(node)
    .map((child) => canonical(child, shown))
    .join('')})`;
}

/**
 * A line end within a paragraph reads as a space: wrapping a text anew changes no sheet.
 * Texts that the engine puts together have no place in the source; their line ends part what stands apart.
 */
const wordsOf = (node: Nodes, value: string): string => (node.type === 'text' && node.position ? value.replace(/[ \t]*\n[ \t]*/g, ' ') : value);

const attributesText = (node: Nodes): string =>
  isElement(node)
    ? Object.entries(attributesOf(node))
        .map(([name, value]) => `${name}=${value}`)
        .sort()
        .join(';')
    : '';
