/**
 * Words as paper shows them, to compare texts: letters composed (NFC), without what only allows or forbids a line end
 * (soft hyphen, joiners of no width), every blank alike, whether a key or Word has typed it.
 */
export const printedWords = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ');
