import { foldWord } from './foldWord.ts';
import { stemGerman } from './stemGerman.ts';

/** Stems are asked for again and again while pages are ranked. */
const known = new Map<string, string>();
const MAX_KNOWN = 50_000;

/** Key under which all inflected and all umlaut spellings of a word meet. */
export function wordKey(word: string): string {
  let key = known.get(word);
  if (key === undefined) {
    key = stemGerman(foldWord(word));
    if (known.size < MAX_KNOWN) known.set(word, key);
  }
  return key;
}
