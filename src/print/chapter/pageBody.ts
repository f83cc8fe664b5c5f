import type { Frame } from '../../blocks/Block.ts';
import { gapBefore, isFirst } from '../layout/heights.ts';
import type { FlatPiece } from '../layout/flatten.ts';

interface Range {
  readonly from: number;
  readonly to: number;
  /** Pieces that get a change bar. */
  readonly marked: ReadonlySet<number>;
  /** True on a front page: its outer edge, where bars stand, is at the right. */
  readonly front: boolean;
  /** Unique prefix for the marks that tell where each piece has come to stand. */
  readonly prefix: string;
}

/** Typst markup of the pieces of one page, each frame drawn once around those of its pieces that stand here. */
export function pageBody(flat: readonly FlatPiece[], range: Range): string {
  const parts = level(flat, range, range.from, range.to, 0);
  return `#stapel((${parts.map(({ gap, typst }) => `(${gap}, [${typst}])`).join(', ')},))`;
}

interface Drawn {
  readonly gap: number;
  readonly typst: string;
}

/** The parts between two pieces at one depth of frames. */
function level(flat: readonly FlatPiece[], range: Range, from: number, to: number, depth: number): Drawn[] {
  const drawn: Drawn[] = [];
  for (let index = from; index < to;) {
    const gap = gapBefore(flat, index, depth);
    const step = flat[index]!.frames[depth];
    if (!step) {
      drawn.push({ gap, typst: leaf(flat[index]!, index, range) });
      index++;
      continue;
    }
    let end = index;
    while (end < to && flat[end]!.frames[depth]?.frame === step.frame) end++;
    drawn.push({ gap, typst: run(flat, range, index, end, depth, step.frame) });
    index = end;
  }
  return drawn;
}

function run(flat: readonly FlatPiece[], range: Range, from: number, to: number, depth: number, frame: Frame): string {
  const first = isFirst(flat, from, frame);
  const head = (first ? frame.head : frame.headAgain) ?? '';
  const parts = level(flat, range, from, to, depth + 1).map(({ gap, typst }) => `(${gap}, ${frame.measure ? typst : `[${typst}]`})`);
  const args = [frame.args, `from: ${flat[from]!.frames[depth]!.index}`, `head: ${head === '' ? 'none' : `[${head}]`}`, `parts: (${parts.join(', ')},)`];
  return `#${frame.draw}(${args.filter(Boolean).join(', ')});`;
}

function leaf(flatPiece: FlatPiece, index: number, { prefix, marked, front }: Range): string {
  const { piece, frames } = flatPiece;
  const mark = `#stelle("${prefix}${index}");`;
  // A table row is a list of cells in code, not markup: the mark goes into its first cell.
  if (frames.at(-1)?.frame.measure) return piece.typst.replace('([', `([${mark}`);
  return marked.has(index) ? `#aenderungsbalken(${front}, [${mark}${piece.typst}]);` : mark + piece.typst;
}
