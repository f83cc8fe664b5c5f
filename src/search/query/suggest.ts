import { foldWord } from '../language/foldWord.ts';
import type { Lexicon } from './Lexicon.ts';
import type { Synonyms } from './Synonyms.ts';

/** A completed query that the box offers while typing. */
export interface Suggestion {
  /** The whole query with the last word completed. */
  query: string;
  /** The completed last word. */
  word: string;
}

const MAX = 7;
const MIN_LETTERS = 2;

/** Completions of the last word: words of the binder first, then everyday words that lead into it. */
export function suggest(typed: string, lexicon: Lexicon, synonyms: Synonyms): Suggestion[] {
  const match = /([\p{L}\p{N}]+)$/u.exec(typed);
  const letters = match?.[1] ?? '';
  if (letters.length < MIN_LETTERS) return [];
  const before = typed.slice(0, typed.length - letters.length);
  const folded = foldWord(letters);
  const heads = synonyms.heads.filter((head) => foldWord(head).startsWith(folded)).sort((a, b) => a.length - b.length);
  const words = lexicon
    .beginning(letters, 24)
    .filter(({ word }) => word.length > 2)
    .map(({ word }) => word);
  const chosen: string[] = [];
  for (const word of [...words.slice(0, MAX - 2), ...heads.slice(0, 4), ...words]) {
    const known = foldWord(word);
    // Inflected forms of a word already offered say nothing new.
    const isForm = chosen.some((other) => known.startsWith(foldWord(other)) && known.length - other.length <= 2);
    if (known !== folded && !isForm && chosen.length < MAX) chosen.push(word);
  }
  return chosen.map((word) => ({ query: before + word, word }));
}
