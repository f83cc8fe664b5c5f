/** Lines of a text as a reader sees them: any kind of space is a space, empty lines are none. */
export const readableLines = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
