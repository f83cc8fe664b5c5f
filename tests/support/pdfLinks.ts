import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Addresses on the web that a PDF links to, each once. */
export async function pdfLinks(path: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const links = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url !== undefined) links.add(url);
  }
  await task.destroy();
  return [...links];
}
