import type { Sheet } from '../../model/Edition.ts';
import { headAgainAt, isFrozenAs, type FlatPiece } from './flatten.ts';
import { textHeight } from './geometry.ts';
import { runHeights, type Heights } from './heights.ts';
import { assignLabels, type Labels, type Slot } from './labels.ts';

/** A page as a run of pieces: from (inclusive) to (exclusive); equal numbers mean an empty page. */
export interface PlannedPage {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface PlannedSheet {
  readonly pages: readonly [PlannedPage, PlannedPage];
  /** The sheet of the previous edition that stays as it is. */
  readonly kept: Sheet | undefined;
}

/**
 * New pages are filled up to this share. The rest is the room in which later editions can add a
 * sentence without pushing text to the next sheet; found with `npm run bench:blaetter`.
 */
export const fillLimit = 0.93;

/** A page filled less than this looks half empty. */
const halfEmpty = 0.6;

const cost = {
  /** A sheet to print: what matters most. */
  newSheet: 10_000,
  /** A heading alone at the foot of a page: worse than two more sheets. */
  always: 25_000,
  /** Tearing »… sind:« from its list. */
  rather: 2_500,
  /** Tearing something short in two. */
  badBreak: 2_500,
  /** Filling a page beyond the limit, in full. */
  overLimit: 900,
  /** Air at the foot of a page, by the square of its share. */
  air: 400,
  /** A page that ends far above its foot reads as the chapter's end: worse than tearing a list or a table in a good place. */
  halfEmpty: 400,
  /** An empty back page before the chapter's end. */
  emptyBack: 600,
  /** A sheet to take out without a successor. */
  dropped: 20,
} as const;

interface State {
  readonly cost: number;
  readonly before: string | undefined;
  readonly slot: Slot;
  readonly cut: readonly [number, number, number];
}

/**
 * Chooses the page breaks of a chapter: fewest new sheets first, then well-filled pages.
 * A dynamic programme over (pieces set, sheets of the previous edition passed).
 * @param previous sheets of the last edition with equal furniture; empty for a chapter's first print
 */
export function paginate(flat: readonly FlatPiece[], heights: Heights, previous: readonly Sheet[]): PlannedSheet[] {
  const runs = flat.map((_, from) => runHeights(flat, heights, from));
  const whole = wholeFrames(flat, heights);
  const breakCost = flat.map((piece, index) =>
    index === flat.length - 1 ? 0 : (piece.keepWithNext ? cost[piece.keepWithNext] : 0) + tornFrames(flat, index, whole),
  );
  const forbidden = new Set<number>();
  for (;;) {
    const slots = choose(flat, runs, breakCost, previous, forbidden);
    const labels = assignLabels(
      slots.map(({ slot }) => slot),
      previous,
    );
    if (!('blocked' in labels)) return slots.map(({ slot, cut }, index) => sheet(slot, cut, labels[index]!, previous));
    forbidden.add(labels.blocked);
  }
}

function sheet(slot: Slot, [from, middle, to]: readonly [number, number, number], labels: Labels, previous: readonly Sheet[]): PlannedSheet {
  return {
    kept: slot === 'new' ? undefined : previous[slot.keep],
    pages: [
      { label: labels[0], from, to: middle },
      { label: labels[1], from: middle, to },
    ],
  };
}

function choose(
  flat: readonly FlatPiece[],
  runs: readonly (readonly number[])[],
  breakCost: readonly number[],
  previous: readonly Sheet[],
  forbidden: ReadonlySet<number>,
): { slot: Slot; cut: readonly [number, number, number] }[] {
  const best = new Map<string, State>([['0/0', { cost: 0, before: undefined, slot: 'new', cut: [0, 0, 0] }]]);
  const offer = (key: string, state: State): void => {
    if (state.cost < (best.get(key)?.cost ?? Infinity)) best.set(key, state);
  };
  const end = flat.length;
  for (let at = 0; at < end; at++) {
    for (let passed = 0; passed <= previous.length; passed++) {
      const key = `${at}/${passed}`;
      const state = best.get(key);
      if (!state) continue;
      for (let index = passed; index < previous.length; index++) {
        if (forbidden.has(index)) continue;
        const cut = matches(flat, at, previous[index]!);
        if (cut) offer(`${cut[2]}/${index + 1}`, { cost: state.cost + (index - passed) * cost.dropped, before: key, slot: { keep: index }, cut });
      }
      for (const cut of cuts(at, end, runs)) {
        offer(`${cut[2]}/${passed}`, { cost: state.cost + newSheetCost(cut, end, runs, breakCost), before: key, slot: 'new', cut });
      }
    }
  }
  let last: [string, State] | undefined;
  for (let passed = 0; passed <= previous.length; passed++) {
    const key = `${end}/${passed}`;
    const state = best.get(key);
    const total = state ? state.cost + (previous.length - passed) * cost.dropped : Infinity;
    if (state && total < (last?.[1].cost ?? Infinity)) last = [key, { ...state, cost: total }];
  }
  if (!last) throw new Error('Kein Seitenumbruch möglich: ein Baustein ist höher als eine Seite.');
  const path: State[] = [];
  for (let state: State | undefined = last[1]; state?.before !== undefined; state = best.get(state.before)) path.unshift(state);
  return path;
}

/** Does the previous sheet begin at this piece, block by block? Then the cut that repeats it. */
function matches(flat: readonly FlatPiece[], at: number, { pages }: Sheet): readonly [number, number, number] | undefined {
  const [front, back] = pages;
  const blocks = [...front.blocks, ...back.blocks];
  if (blocks.length === 0 || at + blocks.length > flat.length) return undefined;
  if (!blocks.every((hash, index) => isFrozenAs(flat[at + index]!, hash))) return undefined;
  const middle = at + front.blocks.length;
  if (front.again !== undefined && front.again !== headAgainAt(flat, at)) return undefined;
  if (back.again !== undefined && back.again !== headAgainAt(flat, middle)) return undefined;
  return [at, middle, at + blocks.length];
}

/** All sheets that can begin at a piece: front and back page with at least one piece on the front. */
function* cuts(at: number, end: number, runs: readonly (readonly number[])[]): Generator<readonly [number, number, number]> {
  for (const middle of pageEnds(at, runs)) {
    yield [at, middle, middle];
    if (middle < end) for (const to of pageEnds(middle, runs)) yield [at, middle, to];
  }
}

/** Where a page that begins at a piece may end; a piece higher than a page stands alone (a check forbids it). */
function pageEnds(from: number, runs: readonly (readonly number[])[]): number[] {
  const fitting = runs[from]!.filter((height) => height <= textHeight).length;
  return Array.from({ length: Math.max(fitting, 1) }, (_, index) => from + index + 1);
}

function newSheetCost(
  [from, middle, to]: readonly [number, number, number],
  end: number,
  runs: readonly (readonly number[])[],
  breakCost: readonly number[],
): number {
  const emptyBack = middle === to && to < end ? cost.emptyBack : 0;
  return cost.newSheet + emptyBack + pageCost(from, middle, end, runs, breakCost) + (middle < to ? pageCost(middle, to, end, runs, breakCost) : 0);
}

function pageCost(from: number, to: number, end: number, runs: readonly (readonly number[])[], breakCost: readonly number[]): number {
  const share = (runs[from]![to - from - 1] ?? textHeight) / textHeight;
  const over = share > fillLimit ? (cost.overLimit * (share - fillLimit)) / (1 - fillLimit) : 0;
  // The chapter's last page may end anywhere.
  const air = to === end ? 0 : cost.air * Math.max(0, fillLimit - share) ** 2 + (share < halfEmpty ? cost.halfEmpty : 0);
  return over + air + breakCost[to - 1]!;
}

/** Frames that are low enough to stay whole, with the share of the page they may take. */
function wholeFrames(flat: readonly FlatPiece[], heights: Heights): ReadonlySet<object> {
  const whole = new Set<object>();
  for (const [index, { frames }] of flat.entries()) {
    for (const [depth, { frame }] of frames.entries()) {
      if (flat[index - 1]?.frames[depth]?.frame === frame) continue;
      const count = flat.slice(index).findIndex((piece) => piece.frames[depth]?.frame !== frame);
      const run = runHeights(flat, heights, index);
      const height = run[(count === -1 ? flat.length - index : count) - 1];
      if (height !== undefined && height <= frame.wholeUpTo * textHeight) whole.add(frame);
    }
  }
  return whole;
}

/** What a break after a piece costs because of the frames it would cut; one item alone is never left behind. */
function tornFrames(flat: readonly FlatPiece[], index: number, whole: ReadonlySet<object>): number {
  const here = flat[index]!.frames;
  const next = flat[index + 1]!.frames;
  return here.reduce((sum, { frame, index: place }, depth) => {
    if (next[depth]?.frame !== frame) return sum;
    if (whole.has(frame)) return sum + cost.badBreak;
    const lonely = (place === 0 && flat[index - 1]?.frames[depth]?.frame !== frame) || next[depth].last;
    return sum + (lonely ? cost.badBreak / 2 : 60);
  }, 0);
}
