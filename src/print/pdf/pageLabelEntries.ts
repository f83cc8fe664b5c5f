/**
 * The names of the pages of a PDF (ISO 32000-1, 12.4.2), page by page.
 * @param labels name as a string of a PDF, by page from 1; pages without one count i, ii, iii
 * @param pages number of all pages
 */
export function pageLabelEntries(labels: ReadonlyMap<number, string>, pages: number): string[] {
  let unnamed = 0;
  return Array.from({ length: pages }, (_, index) => {
    const label = labels.get(index + 1);
    if (label === undefined) unnamed += 1;
    return `${index} << ${label === undefined ? `/S /r /St ${unnamed}` : `/P ${label}`} >>`;
  });
}

/** Text as PDF wants it beyond ASCII: UTF-16, the higher byte first (7.9.2.2). */
export const textString = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
