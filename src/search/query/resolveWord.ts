import { foldWord } from '../language/foldWord.ts';
import { correctWord } from './correctWord.ts';
import type { Lexicon } from './Lexicon.ts';
import { subjectWords, type Synonyms } from './Synonyms.ts';

/** One way to search a word of the query: all of these words, with what the hit is worth. */
export interface Alternative {
  words: readonly string[];
  factor: number;
  /** What to tell the reader when this way found something. */
  label: string;
  kind: 'itself' | 'parts' | 'synonym' | 'related' | 'typo' | 'infix';
}

/** A word of the query with all ways to search it. */
export interface Term {
  typed: string;
  alternatives: Alternative[];
}

/** Alternatives for the synonyms of a word; only words that the site has. */
export function synonymWays(targets: readonly string[], lexicon: Lexicon, factor: number): Alternative[] {
  return targets.flatMap((target) => {
    const words = subjectWords(target);
    if (words.length === 0) return [];
    if (words.every((word) => lexicon.knows(word)))
      return [{ words: words.map((word) => lexicon.same(word)[0]?.word ?? word), factor, label: target, kind: 'synonym' as const }];
    return [];
  });
}

/**
 * All ways to search one word: itself, its parts, its synonyms, related words; if there is none of these,
 * words that contain it, then corrections of a typing error. Pagefind is only ever asked for words it knows:
 * for an unknown one it would silently search a shorter beginning.
 */
export function resolveWord(typed: string, lexicon: Lexicon, synonyms: Synonyms): Term {
  const alternatives: Alternative[] = [];
  const known = lexicon.knows(typed);
  if (known) alternatives.push({ words: [lexicon.same(typed)[0]?.word ?? typed], factor: 1, label: typed, kind: 'itself' });
  const hyphenated = typed.includes('-') ? subjectWords(typed).filter((word) => lexicon.knows(word)) : [];
  const parts = hyphenated.length > 0 ? hyphenated : /^\p{L}{7,}$/u.test(typed) ? lexicon.split(typed) : undefined;
  if (parts)
    alternatives.push({
      words: parts,
      factor: known ? 0.5 : 0.9,
      label: parts.map((part) => lexicon.same(part)[0]?.word ?? part.charAt(0).toUpperCase() + part.slice(1)).join(' + '),
      kind: 'parts',
    });
  alternatives.push(...synonymWays(synonyms.of(typed), lexicon, known ? 0.6 : 0.9));
  for (const entry of lexicon.related(typed).slice(0, 3)) {
    alternatives.push({ words: [entry.word], factor: known ? 0.5 : 0.8, label: entry.word, kind: 'related' });
  }
  const isPrefix = !known && typed.length >= 4 ? lexicon.beginning(typed, 3) : [];
  for (const entry of isPrefix) {
    alternatives.push({ words: [entry.word], factor: 0.8, label: entry.word, kind: 'related' });
  }
  if (alternatives.length > 0 || /\p{N}/u.test(typed)) return { typed, alternatives };
  const folded = foldWord(typed);
  if (folded.length >= 5) {
    const inside = lexicon.entries.filter((entry) => entry.folded.includes(folded)).sort((a, b) => b.rank - a.rank);
    for (const entry of inside.slice(0, 4)) {
      alternatives.push({ words: [entry.word], factor: 0.35, label: entry.word, kind: 'infix' });
    }
  }
  if (alternatives.length === 0) alternatives.push(...correctWord(typed, lexicon, synonyms));
  return { typed, alternatives };
}
