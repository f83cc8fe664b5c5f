import type { EditionChapter } from '../model/Edition.ts';
import { printedWords } from '../text/printedWords.ts';

/** A changed passage: what stood there, what stands there now; one of both may be empty. */
export interface Passage {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Label of the page on which the passage (or its gap) now stands. */
  readonly page: string;
}

/**
 * The passages that differ between two editions of a chapter, block by block in reading order.
 * @param wordings text of each block by hash
 */
export function changedPassages(before: EditionChapter | undefined, after: EditionChapter, wordings: ReadonlyMap<string, string>): Passage[] {
  const old = before ? blocksOf(before).map(({ hash }) => hash) : [];
  const now = blocksOf(after);
  // What reads the same has not changed, whatever it was called.
  const reads = (hash: string): string => printedWords(wordings.get(hash) ?? hash);
  const common = longestCommon(
    old.map(reads),
    now.map(({ hash }) => reads(hash)),
  );
  const words = (hashes: readonly string[]): string[] => hashes.map((hash) => wordings.get(hash) ?? '').filter(Boolean);
  const passages: Passage[] = [];
  let i = 0;
  let j = 0;
  for (const [a, b] of [...common, [old.length, now.length] as const]) {
    if (a > i || b > j) {
      const passage = {
        before: words(old.slice(i, a)),
        after: words(now.slice(j, b).map(({ hash }) => hash)),
        page: now[Math.min(j, now.length - 1)]?.page ?? '1',
      };
      if (passage.before.length + passage.after.length > 0) passages.push(passage);
    }
    i = a + 1;
    j = b + 1;
  }
  return passages;
}

export const blocksOf = ({ sheets }: EditionChapter): { hash: string; page: string }[] =>
  sheets.flatMap(({ pages }) => pages.flatMap(({ label, blocks }) => blocks.map((hash) => ({ hash, page: label }))));

/** Pairs of equal places of two sequences, in order (longest common subsequence, classic table). */
export function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
