import { pageLabelEntries, textString } from '../pdf/pageLabelEntries.ts';

/**
 * Gives the pages of a PDF their names (ISO 32000-1, 12.4.2), so that a reader can go to »2.4 – 3« as it is printed.
 * Typst numbers pages by counters alone, where every 1 and a of a name would count. It writes the catalog as the last
 * object, so that it can grow without moving anything else.
 * @param pdf as Typst writes it
 * @param labels name by page of the document, from 1; pages without one count i, ii, iii
 * @param pages number of all pages
 * @throws if the file is built otherwise than Typst 0.14 does
 */
export function withPageLabels(pdf: Buffer, labels: ReadonlyMap<number, string>, pages: number): Buffer {
  if (labels.size === 0) return pdf;
  const table = pdf.lastIndexOf('xref\n', pdf.lastIndexOf('startxref') - 1);
  const end = pdf.lastIndexOf('\n>>\nendobj', table);
  const catalog = pdf.lastIndexOf('/Type /Catalog', end);
  const [, start] = /startxref\n(\d+)\n/.exec(pdf.toString('latin1', pdf.lastIndexOf('startxref'))) ?? [];
  if (
    Number(start) !== table ||
    catalog === -1 ||
    pdf.subarray(catalog, end).includes('endobj') ||
    pdf
      .subarray(end + 10, table)
      .toString()
      .trim() !== ''
  )
    throw new Error('Das PDF von Typst ist anders aufgebaut als erwartet; siehe src/print/typst/pageLabels.ts.');
  const named = new Map([...labels].map(([page, label]) => [page, textString(label)]));
  const entries = pageLabelEntries(named, pages);
  const added = Buffer.from(`\n  /PageLabels <<\n    /Nums [\n      ${entries.join('\n      ')}\n    ]\n  >>`, 'latin1');
  const trailer = pdf.toString('latin1', table).replace(/startxref\n\d+/, `startxref\n${table + added.length}`);
  return Buffer.concat([pdf.subarray(0, end), added, pdf.subarray(end, table), Buffer.from(trailer, 'latin1')]);
}
