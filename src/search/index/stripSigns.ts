/** Takes the signs of `enrichText` out again. A stroke between spaces is a character of the text and stays. */
export function stripSigns(text: string): string {
  return text.replace(/(?<=\p{L})\|(?=\p{L})/gu, '').replaceAll('\u2063', '');
}
