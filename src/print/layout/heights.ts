import type { Frame, PageCode, Piece } from '../../blocks/Block.ts';
import { call, join, placed, type Call, type Content, type Value } from '../../blocks/Printed.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import type { FlatPiece } from './flatten.ts';
import { textHeight, textWidth } from './geometry.ts';

/** Heights in pt as Typst sets them. */
export interface Heights {
  readonly pieces: readonly number[];
  readonly heads: ReadonlyMap<Frame, { readonly first: number; readonly again: number }>;
}

/**
 * Measures every piece and every frame head of a chapter in one run of Typst.
 * @throws TypstError if a piece can't be drawn
 */
export async function measureHeights(typesetter: Typesetter, flat: readonly FlatPiece[]): Promise<Heights> {
  const measures = flat.map(({ piece, frames, at }) => {
    const around = frames.map(({ frame }) => frame);
    const content = contentOf(piece);
    return measure(around, around.at(-1)?.measure?.(content) ?? content, at);
  });
  // Backwards, so that a frame goes by the place of its first piece.
  const frames = new Map(
    [...flat].reverse().flatMap(({ frames: steps, at }) => steps.map(({ frame }, depth) => [frame, { steps: steps.slice(0, depth + 1), at }] as const)),
  );
  for (const [frame, { steps, at }] of frames) {
    const around = steps.map((step) => step.frame);
    measures.push(measure(around, frame.head ?? join([]), at), measure(around, frame.headAgain ?? join([]), at));
  }
  const values = await typesetter.query<number>({ withoutTargets: true, content: call('schrift', [join(measures)]) }, 'hoehe');
  const heads = new Map(
    [...frames.keys()].map((frame, index) => [frame, { first: values[flat.length + 2 * index] ?? 0, again: values[flat.length + 2 * index + 1] ?? 0 }]),
  );
  return { pieces: flat.map((_, index) => values[index] ?? 0), heads };
}

const measure = (around: readonly Frame[], content: Value, at: string): Call =>
  placed(call('messen', [Number((textWidth - insets(around)).toFixed(3)), content]), at);

/**
 * What a piece shows.
 * @param code of the page it stands on; left out where it is only measured
 */
export const contentOf = ({ content }: Piece, code?: PageCode): Content | readonly Content[] => (typeof content === 'function' ? content(code) : content);

const insets = (frames: readonly Frame[]): number => frames.reduce((sum, frame) => sum + frame.inset, 0);

/**
 * Height of the pieces `from` (inclusive) to `to` (exclusive) on one page, for every `to` that still
 * fits: index 0 is `from + 1`. Stops after the first that is higher than the page.
 */
export function runHeights(flat: readonly FlatPiece[], heights: Heights, from: number): number[] {
  const result: number[] = [];
  let height = 0;
  let open: readonly Frame[] = [];
  for (let index = from; index < flat.length; index++) {
    const { frames } = flat[index]!;
    const around = frames.map(({ frame }) => frame);
    const common = open.findIndex((frame, depth) => around[depth] !== frame);
    const shared = common === -1 ? open.length : common;
    height += open.slice(shared).reduce((sum, frame) => sum + frame.padBottom, 0);
    if (index > from) height += gapBefore(flat, index, shared);
    for (const { frame, index: place } of frames.slice(shared)) {
      const { first, again } = heights.heads.get(frame)!;
      const head = place === 0 && isFirst(flat, index, frame) ? first : again;
      height += frame.padTop + (head > 0 ? head + frame.headGap : 0);
    }
    height += heights.pieces[index]!;
    open = around;
    const closed = height + open.reduce((sum, frame) => sum + frame.padBottom, 0);
    result.push(closed);
    if (closed > textHeight * 1.2) break;
  }
  return result;
}

/**
 * Space between a piece and what stands before it on the page, at the depth down to which both share
 * their frames: what the upper wants below or the lower wants above, whichever is more.
 */
export function gapBefore(flat: readonly FlatPiece[], index: number, shared: number): number {
  const here = flat[index]!;
  const ended = flat[index - 1]?.frames[shared]?.frame;
  const above = here.frames[shared]?.frame.above ?? here.piece.above;
  return Math.max(above, ended && ended !== here.frames[shared]?.frame ? ended.below : 0);
}

/** True where a frame's very first piece stands: there its full head is shown. */
export function isFirst(flat: readonly FlatPiece[], index: number, frame: Frame): boolean {
  return !flat[index - 1]?.frames.some((step) => step.frame === frame);
}
