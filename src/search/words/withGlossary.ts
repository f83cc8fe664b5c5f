import { foldWord } from '../language/foldWord.ts';
import type { SearchWords } from './SearchWords.ts';

/**
 * Adds the other names of glossary terms (`auch`) as synonyms, so that editors enter them in one place only.
 * Names that `content/suchwoerter.yaml` already has keep their group.
 */
export function withGlossary(words: SearchWords, terms: Iterable<{ begriff: string; auch?: readonly string[] | undefined }>): SearchWords {
  const taken = new Set(words.equal.flat().map(foldWord));
  const added = [...terms].flatMap(({ begriff, auch = [] }) => {
    const fresh = auch.filter((name) => !taken.has(foldWord(name)));
    return fresh.length > 0 ? [[begriff, ...fresh]] : [];
  });
  return { ...words, equal: [...words.equal, ...added] };
}
