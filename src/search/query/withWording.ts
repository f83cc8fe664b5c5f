import { isFunctionWord } from '../language/isFunctionWord.ts';
import type { Candidate } from './scoreTerms.ts';
import type { PagefindApi, PagefindHit, PagefindText } from './types.ts';

/** Pages whose text is compared, besides those that Pagefind itself names. */
const READ = 8;

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/§+ ?(?=\p{N})/gu, '§ ')
    .replace(/(?<!\p{L})(?:Artikel|Art\.?) ?(?=\p{N})/giu, 'art. ')
    .toLowerCase();

/** § 6 is not found in § 60 or § 6a. */
function contains(text: string, phrase: string): boolean {
  if (!/\p{N}\p{L}?$/u.test(phrase)) return text.includes(phrase);
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at + phrase.length] ?? '')) return true;
  }
  return false;
}

/** Pages that contain the texts in quotes literally. */
export async function withWording(
  candidates: readonly Candidate[],
  phrases: readonly string[],
  pagefind: PagefindApi,
  read: (hit: PagefindHit) => Promise<PagefindText>,
): Promise<Candidate[]> {
  // The index has function words in a name space of their own, see enrichText.ts.
  const signed = phrases.map((phrase) => phrase.replace(/\p{L}+/gu, (word) => (isFunctionWord(word) ? `\u2063${word}` : word)));
  const exact = await Promise.all(signed.map((phrase) => pagefind.search(`"${phrase}"`)));
  const likely = new Set(exact.flatMap(({ results }) => results.map(({ id }) => id)));
  const others = candidates.filter(({ id }) => !likely.has(id)).slice(0, READ);
  const sorted = [...candidates.filter(({ id }) => likely.has(id)).slice(0, 3 * READ), ...others];
  const checked = await Promise.all(
    sorted.map(async (candidate) => {
      const text = plain((await read(candidate.hit)).content);
      return phrases.every((phrase) => contains(text, plain(phrase))) ? [candidate] : [];
    }),
  );
  return checked.flat().sort((a, b) => b.score - a.score);
}
