/** Letters of a text and nothing else: hyphens, line ends, numbers and signs are left aside. */
export const lettersOf = (text: string): string => text.normalize('NFC').replace(/\P{L}+/gu, '');

/** Words of a text, hyphenated ones in parts. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .match(/\p{L}+/gu) ?? [];

/**
 * Follows the words of the screen through the letters of the paper, in order.
 * @param repeated heads that paper may show again at the top of a page (table headers, labels of boxes)
 * @returns the first difference with its surroundings, or undefined if both say the same
 */
export function firstDifference(screen: string, paper: string, repeated: readonly string[]): string | undefined {
  const words = wordsOf(screen);
  const letters = lettersOf(paper);
  const heads = [...new Set(repeated.map(lettersOf).filter(Boolean))].sort((a, b) => b.length - a.length);
  let at = 0;
  for (const [index, word] of words.entries()) {
    while (!letters.startsWith(word, at)) {
      const head = heads.find((candidate) => letters.startsWith(candidate, at));
      if (head === undefined)
        return `Bildschirm: »${words.slice(Math.max(0, index - 4), index + 8).join(' ')}« – Papier: »…${letters.slice(Math.max(0, at - 30), at)}|${letters.slice(at, at + 80)}«`;
      at += head.length;
    }
    at += word.length;
  }
  const rest = letters.slice(at);
  return rest === '' || heads.some((head) => rest === head) ? undefined : `nur auf Papier: »${rest.slice(0, 80)}«`;
}
