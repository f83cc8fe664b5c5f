import type { Frame, PageCode } from '../../blocks/Block.ts';
import { call, join, placed, type Content, type Value } from '../../blocks/Printed.ts';
import { contentOf, gapBefore, isFirst } from '../layout/heights.ts';
import type { FlatPiece } from '../layout/flatten.ts';

interface Range {
  readonly from: number;
  readonly to: number;
  /** Pieces that get a change bar. */
  readonly marked: ReadonlySet<number>;
  /** What stands in the outer margin beside a piece, by its place. */
  readonly remarks?: ReadonlyMap<number, string> | undefined;
  /** True on a front page: its outer edge, where bars stand, is at the right. */
  readonly front: boolean;
  /** Unique prefix for the marks that tell where each piece has come to stand. */
  readonly prefix: string;
  /** QR code of the page, for a chapter's head; none if left out. */
  readonly code?: PageCode;
}

/** The pieces of one page, each frame drawn once around those of its pieces that stand here. */
export function pageBody(flat: readonly FlatPiece[], range: Range): Content {
  return call('stapel', [level(flat, range, range.from, range.to, 0)]);
}

/** A part with the gap above it. */
type Drawn = readonly [gap: number, part: Value];

/** The parts between two pieces at one depth of frames. */
function level(flat: readonly FlatPiece[], range: Range, from: number, to: number, depth: number): Drawn[] {
  const drawn: Drawn[] = [];
  for (let index = from; index < to;) {
    const gap = gapBefore(flat, index, depth);
    const step = flat[index]!.frames[depth];
    if (!step) {
      drawn.push([gap, leaf(flat[index]!, index, range)]);
      index++;
      continue;
    }
    let end = index;
    while (end < to && flat[end]!.frames[depth]?.frame === step.frame) end++;
    drawn.push([gap, run(flat, range, index, end, depth, step.frame)]);
    index = end;
  }
  return drawn;
}

function run(flat: readonly FlatPiece[], range: Range, from: number, to: number, depth: number, frame: Frame): Content {
  return call(frame.draw, {
    ...frame.args,
    from: flat[from]!.frames[depth]!.index,
    head: (isFirst(flat, from, frame) ? frame.head : frame.headAgain) ?? null,
    parts: level(flat, range, from, to, depth + 1),
  });
}

function leaf({ piece, at }: FlatPiece, index: number, { prefix, marked, remarks, front, code }: Range): Value {
  const mark = call('stelle', [`${prefix}${index}`]);
  const content = contentOf(piece, code);
  // A table row is a list of cells: the mark goes into its first one.
  if (isRow(content)) return content.map((cell, column) => placed(column === 0 ? join([mark, cell]) : cell, at));
  const plain = placed(join([mark, content]), at);
  const remark = remarks?.get(index);
  const shown = remark === undefined ? plain : call('randbemerkung', [front, remark, plain]);
  return marked.has(index) ? call('aenderungsbalken', [front, shown]) : shown;
}

const isRow = (content: Content | readonly Content[]): content is readonly Content[] => Array.isArray(content);
