import type { CheckedDocument } from '../Check.ts';
import { countWords, sentencesOf } from './sentencesOf.ts';

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  /** Läsbarhetsindex: words per sentence plus percent of words over six letters; for German below 50 is plain prose. */
  readonly lix: number;
  /** Flesch's index in Amstad's German form: 60 and more is easy, below 30 very hard. */
  readonly flesch: number;
}

/** How easily the running text of a document reads: paragraphs and list items, no headings, tables or notes. */
export function readability(checked: CheckedDocument): Readability {
  const texts = checked.passages
    .filter(({ node, ancestors }) => node.type === 'paragraph' && !ancestors.some(({ type }) => type === 'footnoteDefinition'))
    .map(({ text }) => text);
  const sentences = texts.flatMap((text) => sentencesOf(text));
  const words = sentences.reduce((sum, { text }) => sum + countWords(text), 0);
  const parts = sentences.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
  const long = parts.filter((word) => word.length > 6).length;
  const syllables = parts.reduce((sum, word) => sum + syllablesOf(word), 0);
  const wordsPerSentence = sentences.length === 0 ? 0 : words / sentences.length;
  const share = (count: number): number => (parts.length === 0 ? 0 : count / parts.length);
  return {
    words,
    sentences: sentences.length,
    wordsPerSentence,
    lix: wordsPerSentence + 100 * share(long),
    flesch: 180 - wordsPerSentence - 58.5 * share(syllables),
  };
}

const syllablesOf = (word: string): number => Math.max(word.toLowerCase().match(/ei|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü]/g)?.length ?? 1, 1);
