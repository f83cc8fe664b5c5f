import { isFunctionWord } from '../language/isFunctionWord.ts';
import { joinGroups } from '../language/numberGroups.ts';
import { plainLetters } from '../language/plainLetters.ts';

/** Stands at the joints of compounds and numbers: Pagefind indexes the whole word and its parts at one position. */
export const JOINT = '|';
/** Invisible sign before function words: keeps their stems away from subject words. */
export const FUNCTION_SIGN = '\u2063';

/** A word's parts, or `undefined` when it stays whole. */
export type Split = (word: string) => readonly string[] | undefined;

const ENTITY_OR_WORD = /&#?\w+;|\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu;

/** Adds the signs that the index needs to a piece of text or HTML text. */
export function enrichText(text: string, split: Split): string {
  return joinGroups(plainLetters(text), JOINT).replace(ENTITY_OR_WORD, (found) => {
    if (found.startsWith('&')) return found;
    if (isFunctionWord(found)) return FUNCTION_SIGN + found;
    // »Vor-Ort-Termin« is one word: the preposition in it carries no grammar.
    return found
      .split('-')
      .map((word) => split(word)?.join(JOINT) ?? word)
      .join('-');
  });
}

/** Takes the signs of `enrichText` out again. A stroke between spaces is a character of the text and stays. */
export const stripSigns = (text: string): string =>
  text
    .replace(/(?<=\p{L})\|(?=\p{L})/gu, '')
    .replace(/(?<=\p{N})\|(?=\p{N}{3}(?!\p{N}))/gu, '\u202f')
    .replaceAll(FUNCTION_SIGN, '');
