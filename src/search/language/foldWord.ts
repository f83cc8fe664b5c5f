/**
 * Lower case, no hyphens and one spelling for umlauts and ß: »Präventionsräte«, »Praeventionsraete« and
 * »PRÄVENTIONSRÄTE« become the same text. Bare vowels (»Pravention«) are the business of `wordKey`.
 */
export function foldWord(word: string): string {
  return (
    word
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('-', '')
      .replace(/ß/g, 'ss')
      .replace(/ae/g, 'ä')
      .replace(/oe/g, 'ö')
      // »neue«, »genaue«, »Quelle«: here u and e belong to different syllables or to qu.
      .replace(/(?<![aeäöuüq])ue/g, 'ü')
  );
}
