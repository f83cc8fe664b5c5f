import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../src/model/Binder.ts';
import { compareLabels } from '../../src/print/layout/labels.ts';
import { chapterPdfAddress } from '../../src/addresses.ts';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { distFolder } from '../support/distFolder.ts';
import { drawPdf, largestDifference } from '../support/drawPdf.ts';
import { readPdfBytes } from '../support/readPdfBytes.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();
const chapters = [...openBinder(contentFolders()).chapters.values()];
const files = readdirSync(join(distFolder, 'blatt')).filter((name) => name.endsWith('.pdf'));
const read = (address: string): Buffer => readFileSync(join(distFolder, address));

/** Names of the files of a chapter's sheets, in their order. */
const sheetsOf = ({ number }: Chapter): string[] =>
  files.filter((name) => name.startsWith(`${number}-`)).sort((a, b) => compareLabels(a.slice(number.length + 1, -4), b.slice(number.length + 1, -4)));

describe('jedes Blatt als eigene Datei', () => {
  it.each(chapters.map((chapter) => [chapter.number, chapter] as const))(
    '%s: die Blätter haben zusammen die Wörter des Kapitels, Seite für Seite',
    async (_, chapter) => {
      const { all } = await readPdfBytes(read(chapterPdfAddress(chapter)));
      const sheets = sheetsOf(chapter).map((name) => read(`/blatt/${name}`));
      const single = await Promise.all(sheets.map(async (pdf) => (await readPdfBytes(pdf)).all));
      expect(single.map((pages) => pages.length)).toEqual(sheets.map(() => 2));
      // Typst calls a hyphen and one at a line's end by one name within a file.
      const words = (text: string): string => text.replace(/[-\u00ad\s]/g, '');
      expect(single.flat().map(words)).toEqual(all.map(words));
    },
  );

  it('sieht aus wie im Kapitel: das längste Kapitel, Punkt für Punkt', async () => {
    const longest = chapters.toSorted((a, b) => sheetsOf(b).length - sheetsOf(a).length)[0]!;
    const whole = await drawPdf(read(chapterPdfAddress(longest)));
    expect(whole.length).toBeGreaterThan(4);
    const sheets = sheetsOf(longest);
    const single = (await Promise.all(sheets.map((name) => drawPdf(read(`/blatt/${name}`))))).flat();
    expect(single).toHaveLength(whole.length);
    for (const [index, page] of single.entries()) expect(largestDifference(page, whole[index]!), `Seite ${index + 1}`).toBeLessThan(8);
  }, 120_000);

  it('wird auf seiner Seite angeboten, mit Größe und sprechendem Dateinamen; die Marke am Rand des Kapitels führt dorthin', async () => {
    const chapter = chapters.find(({ number }) => files.includes(`${number}-3.pdf`))!;
    await using page = await site.open(chapterPdfAddress(chapter).replace(/\.pdf$/, '/'));
    const mark = page.locator('a.sheet-mark').first();
    await mark.click();
    await page.waitForURL('**/blatt/**');
    const button = page.locator('main a.button').first();
    expect(await button.textContent()).toMatch(/^(Dieses Blatt|Entwurf dieses Blattes) als PDF \(2 Seiten, \d+\u202fkB\)$/);
    expect(await button.getAttribute('download')).toMatch(
      new RegExp(`^${chapter.number.replace('.', '-').toLowerCase()}-${chapter.slug}-blatt-1-[a-z0-9-]+\\.pdf$`),
    );
    expect(existsSync(join(distFolder, (await button.getAttribute('href'))!))).toBe(true);
  });

  it('hat nur eine Seite, aber keine Datei, wenn es nicht mehr gilt', () => {
    const pages = readdirSync(join(distFolder, 'blatt')).filter((name) => !name.endsWith('.pdf'));
    for (const name of pages) {
      const html = readFileSync(join(distFolder, 'blatt', name, 'index.html'), 'utf8');
      const [, address] = /href="([^"]*\/blatt\/[^"]*\.pdf)"/.exec(html) ?? [];
      const isGone = html.includes('Dieses Blatt ist <strong>entfallen</strong>');
      if (!isGone) expect(address, name).toBeDefined();
      if (address !== undefined) expect(existsSync(join(distFolder, address)), `${name}: ${address}`).toBe(true);
    }
  });
});
