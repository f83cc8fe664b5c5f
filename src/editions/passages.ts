import type { EditionChapter } from '../model/Edition.ts';
import { differences } from '../text/differences.ts';
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
  const words = (hashes: readonly string[]): string[] => hashes.map((hash) => wordings.get(hash) ?? '').filter(Boolean);
  return differences(
    old.map(reads),
    now.map(({ hash }) => reads(hash)),
  )
    .map(({ from, to, at, until }): Passage => ({
      before: words(old.slice(from, to)),
      after: words(now.slice(at, until).map(({ hash }) => hash)),
      page: now[Math.min(at, now.length - 1)]?.page ?? '1',
    }))
    .filter((passage) => passage.before.length + passage.after.length > 0);
}

export const blocksOf = ({ sheets }: EditionChapter): { hash: string; page: string }[] =>
  sheets.flatMap(({ pages }) => pages.flatMap(({ label, blocks }) => blocks.map((hash) => ({ hash, page: label }))));
