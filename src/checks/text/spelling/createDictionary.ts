import type { Dictionary } from './Dictionary.ts';
import { capitalised, isCompound, isFront, type Lookup } from './isCompound.ts';

/** A word list with look-up of exact words, such as the trie of cspell. */
export interface WordList {
  has(word: string): boolean;
  suggest(word: string, options: { numSuggestions: number }): readonly string[];
}

/** What German adds to a name or a foreign word. */
const endings = ['s', 'n', 'en', 'e', 'er', 'es', 'in', 'innen', '’'];

/** Looking for near words takes 30 ms each: enough for typing errors, not for a text in another language. */
const mostSuggestions = 25;

/** Wrong, though made of right parts. */
const mistakes: Readonly<Record<string, string>> = {
  standart: 'Standard',
  standarts: 'Standards',
  vorallem: 'vor allem',
  garnicht: 'gar nicht',
  garkein: 'gar kein',
  desweiteren: 'des Weiteren',
  zumindestens: 'zumindest',
  vorraus: 'voraus',
  wiederspiegeln: 'widerspiegeln',
  projeckt: 'Projekt',
};

/**
 * German words: those of the list, own words with their endings, compounds of both, and parts of words
 * joined by hyphens.
 * @param ownWords content/woerter.txt
 */
export function createDictionary(list: WordList, ownWords: Iterable<string>): Dictionary {
  const own = new Set<string>();
  for (const word of ownWords) for (const form of [word, ...endings.map((ending) => word + ending)]) own.add(form);
  const memory = new Map<string, boolean>();

  const known: Lookup = (word) => own.has(word) || list.has(word);

  function plain(word: string): boolean {
    if (word.toLowerCase() in mistakes) return false;
    // A sentence may begin with any word; names and abbreviations are beyond a dictionary.
    return known(word) || (/^\p{Lu}/u.test(word) && known(word.charAt(0).toLowerCase() + word.slice(1))) || isAcronym(word) || isCompound(word, known);
  }

  function has(word: string): boolean {
    const remembered = memory.get(word);
    if (remembered !== undefined) return remembered;
    const result = plain(word) || (word.includes('-') && word.split('-').every(isPart));
    memory.set(word, result);
    return result;
  }

  /** »Vor- und Nacharbeit«, »QR-Code«, »Schwalm-Eder-Kreis«. */
  function isPart(part: string): boolean {
    return part === '' || plain(part) || plain(capitalised(part)) || plain(part.toLowerCase()) || isFront(part.toLowerCase(), known);
  }

  const suggestions = new Map<string, readonly string[]>();

  function suggest(word: string): readonly string[] {
    const remembered = suggestions.get(word);
    if (remembered || suggestions.size >= mostSuggestions) return remembered ?? [];
    const result = near(word);
    suggestions.set(word, result);
    return result;
  }

  function near(word: string): readonly string[] {
    const mistake = mistakes[word.toLowerCase()];
    if (mistake !== undefined) return [mistake];
    const simple = [capitalised(word), word.replace('ss', 'ß'), word.replace('ß', 'ss')].filter((other) => other !== word && has(other));
    const sameCase = (other: string): boolean => /^\p{Lu}/u.test(other) === /^\p{Lu}/u.test(word) && !/\p{Ll}\p{Lu}/u.test(other);
    const listed = list.suggest(word, { numSuggestions: 8 }).flatMap((other) => [other, capitalised(other)]);
    return [...new Set([...simple, ...listed.filter((other) => sameCase(other) && has(other))])].slice(0, 2);
  }

  return { has, suggest };
}

/** Two capitals in one word: PKS, SächsPVDG, revoSax. */
const isAcronym = (word: string): boolean => (word.match(/\p{Lu}/gu) ?? []).length > 1 || word.length === 1;
