import { wordKey } from '../language/wordKey.ts';
import type { Lexicon } from './Lexicon.ts';
import type { Term } from './resolveWord.ts';
import type { Candidate } from './scoreTerms.ts';

const TITLE_BONUS = 0.6;
/** Alternatives worth less say too little about what the reader means. */
const MIN_FACTOR = 0.5;

/** A word of the title that is only a part of a longer one says less. */
const PART_OF_WORD = 0.6;

/**
 * Puts pages forward whose title says what was asked; the fewer other words in it, the more.
 * @param weights weight of each term in the query
 */
export function boostTitles(candidates: readonly Candidate[], terms: readonly Term[], weights: readonly number[], lexicon: Lexicon): Candidate[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const asked = terms.map(({ alternatives }, index) => ({
    keys: new Set(alternatives.filter(({ factor }) => factor >= MIN_FACTOR).flatMap(({ words }) => words.map(wordKey))),
    share: (weights[index] ?? 0) / all,
  }));
  return candidates
    .map((candidate) => {
      const words = lexicon.titleWords(candidate.id);
      const strengths = words.map(({ key, parts }) => asked.map(({ keys }) => (keys.has(key) ? 1 : parts.some((part) => keys.has(part)) ? PART_OF_WORD : 0)));
      const found = asked.reduce((sum, { share }, index) => sum + share * Math.max(0, ...strengths.map((row) => row[index] ?? 0)), 0);
      if (found === 0) return candidate;
      const covered = strengths.reduce((sum, row) => sum + Math.max(...row), 0) / words.length;
      return { ...candidate, score: candidate.score * (1 + TITLE_BONUS * found * (0.5 + 0.5 * covered)) };
    })
    .sort((a, b) => b.score - a.score);
}
