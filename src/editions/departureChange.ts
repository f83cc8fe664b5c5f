import type { Edition, EditionChapter } from '../model/Edition.ts';
import { previousOf } from '../model/sameChapter.ts';
import { printedWords } from '../text/printedWords.ts';
import { longestCommon } from '../text/differences.ts';
import { blocksOf } from './passages.ts';

/** A block of a chapter as it is now. */
export interface PresentBlock {
  readonly hash: string;
  /** By the recipe of editions up to 2026-3. */
  readonly formerHash: string;
  /** As an edition would keep it. */
  readonly words: string;
}

/** A chapter as it is now, with the stretch of it that is looked at. */
export interface PresentPassage {
  readonly slug: string;
  readonly former: readonly string[];
  readonly blocks: readonly PresentBlock[];
  /** First block of the passage, and the one behind it. */
  readonly from: number;
  readonly to: number;
}

/** What became of a passage: blocks that are gone, blocks that are new, in reading order. */
export interface PassageChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A row of blocks with a stretch in it. */
interface Stretch {
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * What has changed in a passage since an edition: any block of it that is new, anything deleted within or behind it.
 * What stood before its heading belonged to another section.
 * @returns undefined if nothing has, `neu` if the edition did not have the chapter
 */
export function changeSince(passage: PresentPassage, edition: Edition, wordings: ReadonlyMap<string, string>): PassageChange | 'neu' | undefined {
  const before = previousOf(edition.chapters, passage);
  return before ? difference(keysOf(before, wordings), presentStretch(passage, before, wordings)) : 'neu';
}

/**
 * The same between two editions: the passage is first found in the later one.
 * @returns `entfallen` if the later edition has the chapter no more
 */
export function changeBetween(
  passage: PresentPassage,
  from: Edition,
  to: Edition,
  wordings: ReadonlyMap<string, string>,
): PassageChange | 'neu' | 'entfallen' | undefined {
  const [before, after] = [previousOf(from.chapters, passage), previousOf(to.chapters, passage)];
  if (!after) return before ? 'entfallen' : undefined;
  if (!before) return 'neu';
  const keys = keysOf(after, wordings);
  const present = presentStretch(passage, after, wordings);
  const [start, end] = projected(longestCommon(keys, present.keys), present, keys.length);
  return difference(keysOf(before, wordings), { keys, from: start, to: end });
}

/** By what a frozen block is known: its words without its chapter's own number, else its hash. */
function keysOf(chapter: EditionChapter, wordings: ReadonlyMap<string, string>): string[] {
  return blocksOf(chapter).map(({ hash }, index) => keyOf(wordings.get(hash) ?? hash, index));
}

function keyOf(words: string, index: number): string {
  const read = printedWords(words).trim();
  return index === 0 ? read.replace(/^\S+\s+/, '') : read;
}

/** A block that the edition has is that of the edition, by whichever recipe. */
function presentStretch({ blocks, from, to }: PresentPassage, frozen: EditionChapter, wordings: ReadonlyMap<string, string>): Stretch {
  const known = new Set(blocksOf(frozen).map(({ hash }) => hash));
  const keys = blocks.map(({ hash, formerHash, words }, index) => {
    const same = known.has(hash) ? hash : known.has(formerHash) ? formerHash : undefined;
    return keyOf(same === undefined ? words || hash : (wordings.get(same) ?? same), index);
  });
  return { keys, from, to };
}

function difference(old: readonly string[], now: Stretch): PassageChange | undefined {
  const common = longestCommon(old, now.keys);
  const [start, end] = projected(common, now, old.length);
  const [keptOld, keptNow] = [new Set(common.map(([i]) => i)), new Set(common.map(([, j]) => j))];
  const before = old.filter((_, i) => i >= start && i < end && !keptOld.has(i));
  const after = now.keys.filter((_, j) => j >= now.from && j < now.to && !keptNow.has(j));
  return before.length + after.length === 0 ? undefined : { before, after };
}

/** Where a stretch of the later row lies in the earlier one: from its first block, else from what comes before it, to the next block behind it. */
function projected(common: readonly (readonly [number, number])[], { from, to }: Stretch, length: number): [start: number, end: number] {
  const first = common.find(([, j]) => j === from)?.[0];
  const ahead = common.findLast(([, j]) => j < from)?.[0];
  const behind = common.find(([, j]) => j >= to)?.[0];
  return [first ?? (ahead === undefined ? 0 : ahead + 1), behind ?? length];
}
