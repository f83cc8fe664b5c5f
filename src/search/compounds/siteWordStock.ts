import { foldWord } from '../language/foldWord.ts';
import { isFunctionWord } from '../language/isFunctionWord.ts';
import { BASE_NOUNS, BOUND_FRONTS, NEVER_SPLIT } from './baseWords.ts';
import type { WordStock } from './splitCompound.ts';

/** How often a word stands with a capital and with a small first letter. */
export interface WordCount {
  upper: number;
  lower: number;
}

/** Counts the words of a site by their folded spelling. */
export function countWords(texts: Iterable<string>): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}+/gu)) {
      const folded = foldWord(word);
      const count = counts.get(folded) ?? { upper: 0, lower: 0 };
      if (word[0] === word[0]?.toLowerCase()) count.lower += 1;
      else count.upper += 1;
      counts.set(folded, count);
    }
  }
  return counts;
}

/**
 * Stock of words for the splitter: nouns of the site (written with a capital more often than not, seen twice
 * or more) plus the small list in `baseWords.ts`.
 */
export function siteWordStock(counts: ReadonlyMap<string, WordCount>): WordStock {
  const nouns = new Set(BASE_NOUNS.map(foldWord));
  for (const [word, { upper, lower }] of counts) {
    if (word.length >= 4 && upper >= 2 && upper > 4 * lower && !isFunctionWord(word)) nouns.add(word);
  }
  const bound = new Set(BOUND_FRONTS.map(foldWord));
  return { isFirst: (part) => nouns.has(part), isBound: (part) => bound.has(part), isLast: (part) => nouns.has(part) };
}

const UNSPLIT = new Set(NEVER_SPLIT.map(foldWord));

/** Whether the list of exceptions keeps the word whole. */
export function isKeptWhole(word: string): boolean {
  return UNSPLIT.has(foldWord(word));
}
