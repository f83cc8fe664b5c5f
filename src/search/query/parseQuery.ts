import { foldGenderForms } from '../language/foldGenderForms.ts';
import { isFunctionWord } from '../language/isFunctionWord.ts';

/** A query taken apart. */
export interface ParsedQuery {
  /** Texts in quotes of any kind, taken literally. */
  phrases: string[];
  /** Words of the subject, without function words (unless there is nothing else). */
  words: string[];
}

const QUOTED = /"([^"]+)"|[„“”]([^„“”"]+)[“”"]|»([^«]+)«|«([^»]+)»|›([^‹]+)‹|‹([^›]+)›|‚([^‘’]+)[‘’]/gu;
const WORD = /\p{L}+(?:[.&]\p{L}+)*\.?|\p{N}+(?:[.,]\p{N}+)*/gu;

function wordsOf(text: string): string[] {
  return [...foldGenderForms(text).matchAll(WORD)].map(([word]) => word.replace(/\.$/, '').replace(/(?<=\p{L})[.&](?=\p{L})/gu, ''));
}

/** Takes a query apart: phrases in quotes, gender forms, function words, punctuation. */
export function parseQuery(query: string): ParsedQuery {
  const text = query
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .slice(0, 300);
  const phrases: string[] = [];
  const rest = text.replace(QUOTED, (...found: (string | undefined)[]) => {
    const phrase = found.slice(1, 8).find((group) => typeof group === 'string' && group.trim() !== '');
    if (phrase) phrases.push(phrase.trim());
    return ` ${phrase ?? ''} `;
  });
  const all = wordsOf(rest);
  const subject = all.filter((word) => !isFunctionWord(word) && (word.length > 1 || /\p{N}/u.test(word)));
  const words = subject.length > 0 ? subject : all.filter((word) => word.length > 2);
  return { phrases, words: [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].slice(0, 12) };
}
