import { archiveMetadata } from './archiveMetadata.ts';
import { pageLabelEntries, textString } from './pageLabelEntries.ts';
import { OtherPdf, readPdf, reference, type PdfObject } from './pdfFile.ts';
import { assemble } from './pdfWriter.ts';

/**
 * What Typst leaves open in the PDF/UA-1 that it writes:
 *   - names of pages (ISO 32000-1, 12.4.2), so that a reader can go to »2.4 – 3« as it is printed; Typst numbers pages by
 *     counters alone, where every 1 and a of a name would count
 *   - that it is PDF/A-2a as well (ISO 19005-2): Typst declares one standard for each file, though what it writes keeps both.
 *     A test sets the same document once for each standard and compares.
 * @param pdf as Typst writes it
 * @param labels name by page of the document, from 1; pages without one count i, ii, iii; no names at all if it is empty
 * @param pages number of all pages
 * @throws OtherPdf if the file is built otherwise than those of Typst 0.14
 */
export function finishPdf(pdf: Buffer, labels: ReadonlyMap<number, string>, pages: number): Buffer {
  const file = readPdf(pdf);
  const catalog = file.objects.find(({ number }) => number === file.root);
  const metadata = file.objects.find(({ number }) => number === reference(catalog?.text ?? '', 'Metadata'));
  if (!catalog?.text.endsWith('\n>>') || !metadata?.stream) throw new OtherPdf('Katalog');
  const added = [...outputIntents(file.objects), ...pageLabels(labels, pages)].map((each) => `\n  ${each}`).join('');
  const xml = archiveMetadata(metadata.stream);
  const objects = file.objects.map((object) => {
    if (object === catalog) return { ...object, text: `${object.text.slice(0, -3)}${added}\n>>` };
    if (object === metadata)
      return { ...object, text: object.text.replace(/\/Length \d+/, `/Length ${xml.length - 'stream\n\nendstream'.length}`), stream: xml };
    return object;
  });
  return assemble(
    objects.map(({ number, text, stream }) => [number, [Buffer.from(text, 'latin1'), ...(stream ? [Buffer.from('\n'), stream] : [])]] as const),
    file.trailer,
  );
}

function pageLabels(labels: ReadonlyMap<number, string>, pages: number): string[] {
  if (labels.size === 0) return [];
  const entries = pageLabelEntries(new Map([...labels].map(([page, label]) => [page, textString(label)])), pages);
  return [`/PageLabels <<\n    /Nums [\n      ${entries.join('\n      ')}\n    ]\n  >>`];
}

/** What colours mean where no device says so (ISO 19005-2, 6.2.3): the profile that the file's colours have anyway; none in a file of greys. */
function outputIntents(objects: readonly PdfObject[]): string[] {
  const profiles = new Set(objects.flatMap(({ text }) => /^\[\/ICCBased (\d+) 0 R\]$/.exec(text)?.[1] ?? []).map(Number));
  const colours = objects.find(({ number, text }) => profiles.has(number) && /\/N 3\s/.test(text));
  if (!colours) return [];
  const intent = `/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (Custom) /OutputCondition (sRGB) /RegistryName () /Info (sRGB v4.2)`;
  return [`/OutputIntents [<< ${intent} /DestOutputProfile ${colours.number} 0 R >>]`];
}
