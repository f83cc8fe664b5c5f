/** Exact look-up, case included. */
export type Lookup = (word: string) => boolean;

const shortest = { front: 3, tail: 4 } as const;
const deepest = 3;

/**
 * True for a German compound whose parts are known: »Kreispräventionsrat« is in no dictionary, but all its parts are.
 * Fronts may be nouns, adjectives or verb stems, with a linking s; the tail decides about the class of the word,
 * so a capitalised word must end in a noun.
 */
export function isCompound(word: string, has: Lookup): boolean {
  const noun = /^\p{Lu}/u.test(word);
  const letters = word.toLowerCase();
  return splits(letters, noun, has, 0) || (noun && splits(letters, false, has, 0));
}

function splits(letters: string, noun: boolean, has: Lookup, depth: number): boolean {
  if (depth > deepest) return false;
  for (let at = shortest.front; at <= letters.length - shortest.front; at++) {
    const tail = letters.slice(at);
    if (!isFront(letters.slice(0, at), has)) continue;
    if (tail.length >= shortest.tail && has(noun ? capitalised(tail) : tail)) return true;
    if (splits(tail, noun, has, depth + 1)) return true;
  }
  return false;
}

/** First part of a compound: a word, a word with linking s (Sitzungs-), a word without its e or the stem of a verb (Schul-, Melde-, Prüf-). */
export function isFront(front: string, has: Lookup): boolean {
  if (front.length < shortest.front) return false;
  const noun = capitalised(front);
  if (has(noun) || has(front)) return true;
  if (front.length > 4 && front.endsWith('s') && has(noun.slice(0, -1))) return true;
  return front.length > 3 && (has(`${noun}e`) || has(front.endsWith('e') ? `${front}n` : `${front}en`));
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
