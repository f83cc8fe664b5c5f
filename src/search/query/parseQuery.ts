import { foldGenderForms } from '../language/foldGenderForms.ts';
import { isFunctionWord } from '../language/isFunctionWord.ts';
import { joinTyped } from '../language/numberGroups.ts';
import { plainLetters } from '../language/plainLetters.ts';

/** A place in the binder by its number: »Kapitel 2.4«, »Blatt 2.4 – 3/4«. */
export interface Place {
  chapter: string;
  /** Page within the chapter, if one was named. */
  page: string | undefined;
}

/** A query taken apart. */
export interface ParsedQuery {
  /** Texts in quotes of any kind, taken literally. */
  phrases: string[];
  /** Words of the subject, without function words (unless there is nothing else). */
  words: string[];
  places: Place[];
}

const QUOTED = /"([^"]+)"|[„“”]([^„“”"]+)[“”"]|»([^«]+)«|«([^»]+)»|›([^‹]+)‹|‹([^›]+)›|‚([^‘’]+)[‘’]/gu;
/** A letter with signs that make another word of it: C++. */
const SIGNED = /(?<![\p{L}\p{N}])\p{L}[+#]{1,2}(?![\p{L}\p{N}])/gu;
const WORD = new RegExp(
  [
    SIGNED.source,
    String.raw`\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)+`,
    String.raw`\p{L}[\p{L}\p{N}]*(?:[.&]\p{L}+)*\.?`,
    // With the letter of a paragraph: § 34a.
    String.raw`\p{N}+(?:[.,]\p{N}+)*(?:\p{L}{1,2}(?!\p{L}))?`,
  ].join('|'),
  'gu',
);
/** A number of a law: »§ 34a«, »Art. 13«, »Artikel 13«. */
const CLAUSE = /(?:(§)+|(?<!\p{L})(?:Art\.|Art|Artikel))\s*(\p{N}+[a-z]?)(?![\p{L}\p{N}])/giu;
const PLACE =
  /(?:(?<!\p{L})(?:Kapitel|Kap\.?|Blatt|Seite|Abschnitt)\s*)?(?<![\p{L}\p{N}.,])((?:\p{N}{1,2}|E)\.E?\p{N}{1,2})(?:\s*[-–—/]\s*(\p{N}{1,2}[a-z]?)(?:\s*[-–—/]\s*\p{N}{1,2}[a-z]?)?)?(?![.,]?[\p{L}\p{N}])/giu;

function wordsOf(text: string): string[] {
  return [...foldGenderForms(joinTyped(text)).matchAll(WORD)].map(([word]) => word.replace(/\.$/, '').replace(/(?<=\p{L})[.&](?=\p{L})/gu, ''));
}

/** Takes a query apart: places, phrases in quotes, gender forms, function words, punctuation. */
export function parseQuery(query: string): ParsedQuery {
  const text = plainLetters(query).slice(0, 300);
  const places: Place[] = [];
  const phrases: string[] = [];
  const rest = text
    .replace(QUOTED, (...found: (string | undefined)[]) => {
      const phrase = found.slice(1, 8).find((group) => typeof group === 'string' && group.trim() !== '');
      if (phrase) phrases.push(phrase.trim());
      return ` ${phrase ?? ''} `;
    })
    .replace(CLAUSE, (_all, sign: string | undefined, number: string) => {
      phrases.push(`${sign ?? 'Art.'} ${number}`);
      return ` ${number} `;
    })
    .replace(PLACE, (_all, chapter: string, page: string | undefined) => {
      places.push({ chapter: chapter.toUpperCase(), page: page?.toLowerCase() });
      return ' ';
    });
  // The index knows letters and digits only: signs are looked up in the text.
  phrases.push(...[...rest.matchAll(SIGNED)].map(([word]) => word));
  const all = wordsOf(rest);
  const subject = all.filter((word) => !isFunctionWord(word) && (word.length > 1 || /\p{N}/u.test(word)));
  const words = subject.length > 0 ? subject : all.filter((word) => word.length > 2);
  return { phrases, words: [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].slice(0, 12), places };
}
