import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPdf, largestDifference } from '../../../tests/support/drawPdf.ts';
import { markupChapter } from '../../../tests/support/fixtureSite.ts';
import { brokenRules } from '../../../tests/support/pdfRules.ts';
import { readPdfBytes } from '../../../tests/support/readPdfBytes.ts';
import { chapterFile, temporaryBinder } from '../../../tests/support/temporaryBinder.ts';
import { typesetter } from '../../../tests/support/typesetter.ts';
import { readPdf } from '../pdf/pdfFile.ts';
import { leafPdf } from './leafOf.ts';
import { planChapter, type ChapterPlan } from './planChapter.ts';
import { sheetPdf } from './sheetPdf.ts';

const website = 'https://ordner.test';
const folder = temporaryBinder();
afterAll(folder.remove);

/** A chapter with headings of two levels and notes, whose marks and texts stand on different sheets. */
const long = Array.from({ length: 20 }, (_, index) => {
  const heading = index % 4 === 0 ? `## Teil ${index}\u00a0hier {#teil-${index}}` : `### Abschnitt ${index} {#abschnitt-${index}}`;
  return `${heading}\n\n${'Klären Sie vor der Sitzung, wer einlädt und wer das Protokoll führt. '.repeat(12)}[^n${index}]`;
}).join('\n\n');
const notes = Array.from({ length: 20 }, (_, index) => `[^n${index}]: Anmerkung ${index}.`).join('\n\n');

async function plan(slug: string, text: string): Promise<ChapterPlan> {
  const current = folder.write({ [`1-gremiengruendung/3-${slug}.mdx`]: text });
  const laid = await planChapter(typesetter, {
    chapter: current.chapters.get(slug)!,
    binder: current.binder,
    references: current,
    previous: undefined,
    edition: '2026-1',
    base: true,
  });
  folder.write({ [`1-gremiengruendung/3-${slug}.mdx`]: undefined });
  return laid;
}

describe.each([
  ['mit allem, was Markdown kann', 'alle-auszeichnungen', () => markupChapter(), 1],
  ['mit Überschriften und Anmerkungen über mehrere Blätter', 'langes', () => chapterFile('Langes', `${long}\n\n${notes}`), 3],
])('jedes Blatt eines Kapitels %s als eigene Datei', (_, slug, text, least) => {
  let laid: ChapterPlan;
  let leaf: Buffer;
  let sheets: readonly { readonly name: string; readonly pdf: Buffer }[];

  beforeAll(async () => {
    laid = await plan(slug, text());
    leaf = (await leafPdf(typesetter, laid, website)).read();
    sheets = await Promise.all(
      laid.sheets.map(async (sheet) => ({
        name: `${sheet.pages[0].label}/${sheet.pages[1].label}`,
        pdf: (await sheetPdf(typesetter, laid, sheet, website)).read(),
      })),
    );
    expect(sheets.length).toBeGreaterThanOrEqual(least);
  }, 60_000);

  it('hat die zwei Seiten des Kapitels: dieselben Wörter', async () => {
    const whole = (await readPdfBytes(leaf)).all;
    const single = await Promise.all(sheets.map(async ({ pdf }) => (await readPdfBytes(pdf)).all));
    expect(single.map((pages) => pages.length)).toEqual(sheets.map(() => 2));
    expect(single.flat()).toEqual(whole);
  });

  it('sieht aus wie im Druckblatt des Kapitels', async () => {
    const whole = await drawPdf(leaf);
    const single = (await Promise.all(sheets.map(({ pdf }) => drawPdf(pdf)))).flat();
    expect(single).toHaveLength(whole.length);
    for (const [index, page] of single.entries()) expect(largestDifference(page, whole[index]!), `Seite ${index + 1}`).toBeLessThan(8);
    // Else the comparison would tell nothing.
    expect(largestDifference(whole[0]!, whole[1]!)).toBeGreaterThan(100);
  });

  it('hält die Regeln von PDF/UA-1 und PDF/A-2a: ausgezeichnet, ohne Lücke in den Überschriften, mit Sprache und Titel', () => {
    for (const { name, pdf } of sheets) {
      expect(brokenRules(pdf, 'UA-1'), name).toEqual([]);
      expect(brokenRules(pdf, 'A-2a'), name).toEqual([]);
    }
  });

  it('nennt Kapitel und Blatt im Titel und seine Seiten, wie sie gedruckt sind', () => {
    const { number, head } = laid.chapter;
    for (const [index, { name, pdf }] of sheets.entries()) {
      const all = readPdf(pdf)
        .objects.map(({ text: object, stream }) => object + (/\/Type \/Metadata/.test(object) ? (stream?.toString('utf8') ?? '') : ''))
        .join('\n')
        .replaceAll('&amp;', '&')
        .replaceAll('&gt;', '>')
        .replaceAll('&lt;', '<');
      expect(all).toContain(`>${number} ${head.titel}, Blatt ${name}<`);
      const labels = [...all.matchAll(/\/P <FEFF([0-9A-F]+)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').swap16().toString('utf16le'));
      expect(labels).toEqual(laid.sheets[index]!.pages.map(({ label }) => `${number} – ${label}`));
    }
  });

  it('verweist auf nichts, was auf einem anderen Blatt steht', () => {
    for (const { name, pdf } of sheets) {
      const { objects } = readPdf(pdf);
      const numbers = new Set(objects.map((object) => object.number));
      const dangling = objects.flatMap(({ text: object }) => [...object.matchAll(/(\d+) 0 R/g)].filter(([, number]) => !numbers.has(Number(number))));
      expect(dangling, name).toEqual([]);
    }
  });
});

it('eine Anmerkung auf einem anderen Blatt ist im Blatt eine Zahl, im Kapitel ein Verweis', async () => {
  const laid = await plan('langes', chapterFile('Langes', `${long}\n\n${notes}`));
  const links = (pdf: Buffer): number => readPdf(pdf).objects.filter(({ text }) => text.includes('/Subtype /Link')).length;
  const whole = links((await leafPdf(typesetter, laid, website)).read());
  const single = await Promise.all(laid.sheets.map(async (sheet) => links((await sheetPdf(typesetter, laid, sheet, website)).read())));
  expect(single.reduce((sum, count) => sum + count, 0)).toBeLessThan(whole);
});

it('zweimal gesetzt ist es bytegleich', async () => {
  const laid = await plan('langes', chapterFile('Langes', `${long}\n\n${notes}`));
  const print = async (): Promise<Buffer> => (await sheetPdf(typesetter, laid, laid.sheets[1]!, website)).read();
  expect((await print()).equals(await print())).toBe(true);
});
