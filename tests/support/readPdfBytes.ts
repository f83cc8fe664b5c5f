import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPages {
  /** Everything printed on each page, head and foot included, with single spaces. */
  readonly all: readonly string[];
}

/** Reads what is printed on each page of a PDF, furniture and all: to compare sheets. */
export async function readPdfBytes(pdf: Buffer): Promise<PdfPages> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const all: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    all.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  await task.destroy();
  return { all };
}
