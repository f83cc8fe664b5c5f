/** One spelling for what looks alike: composed letters, no soft hyphens or other signs that show nothing. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]|&shy;|&#173;|&#xad;/gi, '')
    .replace(/\u2011/g, '-');
