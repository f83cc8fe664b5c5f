/** Number of pages of a PDF as Typst writes it: what the root of its page tree, the first object, counts. */
export function pageCount(pdf: Buffer): number {
  const [, count] = /\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1', 0, 400)) ?? [];
  if (count === undefined) throw new Error('Das PDF von Typst ist anders aufgebaut als erwartet; siehe src/print/typst/pageCount.ts.');
  return Number(count);
}
