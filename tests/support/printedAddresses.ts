import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Addresses of sheets that stand at the feet of a PDF's pages, each once: `/blatt/2.4-1/`.
 * @param host name of the website, without protocol
 */
export async function printedAddresses(path: string, host: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const addresses = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    // pdf.js takes the hyphen of the address for one that breaks a word, and drops it or makes it a space.
    for (const [, chapter = '', page = ''] of text.matchAll(/\/blatt\/([\dE]+\.E?\d+)\P{L}(\d+\p{Ll}?)(?=\P{L})/gu))
      addresses.add(`/blatt/${chapter}-${page}/`);
    if (text.includes('/blatt/') && !text.includes(`${host}/blatt/`))
      throw new Error(`Seite ${number}: Die Adresse des Blattes nennt einen anderen Namen als ${host}.`);
  }
  await task.destroy();
  return [...addresses];
}
