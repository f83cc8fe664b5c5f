import { foldWord } from '../language/foldWord.ts';
import { wordKey } from '../language/wordKey.ts';
import type { Lexicon } from './Lexicon.ts';
import type { Term } from './resolveWord.ts';
import type { Candidate } from './scoreTerms.ts';
import type { Explanation } from './types.ts';

const MAX_ALSO = 5;

/** Says what the search did: corrections, words without hit, other words found. */
export function explain(terms: readonly Term[], shown: readonly Candidate[], lexicon: Lexicon): Omit<Explanation, 'looseWording'> {
  const corrected: Explanation['corrected'] = [];
  const missing: string[] = [];
  const also = new Set<string>();
  const typedKeys = new Set(terms.map(({ typed }) => wordKey(typed)));
  terms.forEach((term, index) => {
    if (term.alternatives.length === 0) {
      missing.push(term.typed);
      return;
    }
    const used = new Set(shown.map(({ ways }) => ways[index]).filter((way) => way !== undefined));
    const isKnown = term.alternatives.some(({ kind }) => kind === 'itself');
    // Parts of a word that the binder does not have are a correction, too: ›Ortsbefragung‹ → Ort + Befragung.
    const typos = term.alternatives.filter((way) => used.has(way) && (way.kind === 'typo' || (way.kind === 'parts' && !isKnown)));
    if (typos.length > 0) corrected.push({ typed: term.typed, shown: [...new Set(typos.map(({ label }) => label))].slice(0, 2) });
    for (const way of term.alternatives) {
      if (used.has(way) && way.kind !== 'itself' && way.kind !== 'typo' && way.kind !== 'parts') also.add(way.label);
    }
    for (const entry of lexicon.containing(term.typed).slice(0, 2)) also.add(entry.word);
  });
  const others = [...also].filter((label) => !typedKeys.has(wordKey(label)) && !terms.some(({ typed }) => foldWord(typed) === foldWord(label)));
  return { corrected, missing, also: others.slice(0, MAX_ALSO) };
}
