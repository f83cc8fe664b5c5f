const VOWELS = 'aeiouyäöü';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter);

/** Index after the first consonant that follows a vowel, searched from `from` (Snowball's R1 and R2). */
function regionAfter(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word[at])) at += 1;
  while (at < word.length && isVowel(word[at])) at += 1;
  return Math.min(at + 1, word.length);
}

function cutInflection(word: string, r1: number): string {
  const within = (suffix: string): boolean => word.endsWith(suffix) && word.length - suffix.length >= r1;
  for (const [suffix, rest] of [
    ['erinnen', 'er'],
    ['erin', 'er'],
    ['lns', 'l'],
    ['ln', 'l'],
  ] as const) {
    if (within(suffix)) return word.slice(0, -suffix.length) + rest;
  }
  if (within('ern')) return word.slice(0, -3);
  if (within('em') && !word.endsWith('system')) return word.slice(0, -2);
  if (within('er')) return word.slice(0, -2);
  for (const suffix of ['en', 'es', 'e']) {
    if (!within(suffix)) continue;
    const rest = word.slice(0, -suffix.length);
    return rest.endsWith('niss') ? rest.slice(0, -1) : rest;
  }
  if (within('s') && /[bdfghklmnrt]s$/.test(word)) return word.slice(0, -1);
  return word;
}

function cutComparison(word: string, r1: number): string {
  const within = (suffix: string): boolean => word.endsWith(suffix) && word.length - suffix.length >= r1;
  if (within('est')) return word.slice(0, -3);
  if (within('en') || within('er')) return word.slice(0, -2);
  if (within('st') && word.length > 5 && /[bdfghklmnt]st$/.test(word)) return word.slice(0, -2);
  return word;
}

function cutDerivation(word: string, r1: number, r2: number): string {
  const within = (text: string, suffix: string, region: number): boolean => text.endsWith(suffix) && text.length - suffix.length >= region;
  if (within(word, 'end', r2) || within(word, 'ung', r2)) {
    const rest = word.slice(0, -3);
    return within(rest, 'ig', r2) && !rest.endsWith('eig') ? rest.slice(0, -2) : rest;
  }
  if (within(word, 'isch', r2) && !word.endsWith('eisch')) return word.slice(0, -4);
  if ((within(word, 'ig', r2) || within(word, 'ik', r2)) && !/e(ig|ik)$/.test(word)) return word.slice(0, -2);
  if (within(word, 'lich', r2) || within(word, 'heit', r2)) {
    const rest = word.slice(0, -4);
    return within(rest, 'er', r1) || within(rest, 'en', r1) ? rest.slice(0, -2) : rest;
  }
  if (within(word, 'keit', r2)) {
    const rest = word.slice(0, -4);
    if (within(rest, 'lich', r2)) return rest.slice(0, -4);
    return within(rest, 'ig', r2) ? rest.slice(0, -2) : rest;
  }
  return word;
}

/**
 * Stem of a German word in folded spelling, close to the Snowball stemmer inside Pagefind.
 * Needed to recognise inflected words; what Pagefind is asked for is always a word of the site itself.
 */
export function stemGerman(folded: string): string {
  const r1 = Math.max(3, regionAfter(folded, 0));
  const r2 = regionAfter(folded, regionAfter(folded, 0));
  const stem = cutDerivation(cutComparison(cutInflection(folded, r1), r1), r1, r2);
  return stem.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u');
}
