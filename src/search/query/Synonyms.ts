import { isFunctionWord } from '../language/isFunctionWord.ts';
import { wordKey } from '../language/wordKey.ts';
import type { SynonymGroup } from './Lexicon.ts';

/** Words of a synonym without function words: »Rat der Stadt« → Rat, Stadt. */
export function subjectWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word));
}

const keyOf = (words: readonly string[]): string => words.map(wordKey).join(' ');
/** Longest synonym of several words that is looked for in a query. */
const MAX_WORDS = 4;

/** Look-up in the groups of `content/suchwoerter.yaml`. */
export class Synonyms {
  readonly #targets = new Map<string, Set<string>>();
  /** Single words that have synonyms, as written: typing errors are compared with them too. */
  readonly heads: string[] = [];

  constructor(groups: readonly SynonymGroup[]) {
    for (const { from, words } of groups) {
      for (const head of from === undefined ? words : [from]) {
        const parts = subjectWords(head);
        if (parts.length === 1 && parts[0]) this.heads.push(parts[0]);
        const key = keyOf(parts);
        const targets = this.#targets.get(key) ?? new Set<string>();
        for (const word of words) if (word !== head) targets.add(word);
        this.#targets.set(key, targets);
      }
    }
  }

  /** Synonyms of one word. */
  of(word: string): string[] {
    return [...(this.#targets.get(wordKey(word)) ?? [])];
  }

  /** Synonyms of runs of two to four words in the query, with the positions they cover. */
  ofRuns(words: readonly string[]): { from: number; to: number; targets: string[] }[] {
    const found: { from: number; to: number; targets: string[] }[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let to = Math.min(words.length, from + MAX_WORDS); to > from + 1; to -= 1) {
        const targets = this.#targets.get(keyOf(words.slice(from, to)));
        if (targets) found.push({ from, to, targets: [...targets] });
      }
    }
    return found;
  }
}
