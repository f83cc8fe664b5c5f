import type { Lexicon } from './Lexicon.ts';
import { resolveWord, synonymWays, type Term } from './resolveWord.ts';
import { subjectWords, type Synonyms } from './Synonyms.ts';

/** A synonym of several words says more than those of its single words. */
const RUN_FACTOR = 0.75;

/** Finds all ways to search the words of a query, synonyms of several words included. */
export function resolveQuery(words: readonly string[], lexicon: Lexicon, synonyms: Synonyms): Term[] {
  // Of a word with hyphens that the site doesn't have, its parts are words of their own.
  const known = words.flatMap((word) => (word.includes('-') && !lexicon.knows(word) && synonyms.of(word).length === 0 ? subjectWords(word) : [word]));
  const terms = known.map((word) => resolveWord(word, lexicon, synonyms));
  for (const { from, to, targets } of synonyms.ofRuns(known)) {
    const ways = synonymWays(targets, lexicon, RUN_FACTOR);
    if (ways.length === 0) continue;
    for (const term of terms.slice(from, to)) {
      // The run explains the word: no guess at a typing error.
      if (term.alternatives[0]?.kind === 'typo') term.alternatives = [];
      term.alternatives.push(...ways);
    }
  }
  return terms;
}
