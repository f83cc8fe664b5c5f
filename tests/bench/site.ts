import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { flag, wholeNumber } from '../../src/cli/commandLine.ts';
import { givenOrExit } from '../../src/cli/runCommand.ts';
import { chapterAddress, chapterPdfAddress } from '../../src/addresses.ts';
import { distFolder } from '../support/distFolder.ts';
import { launchChromium } from '../support/launchChromium.ts';
import { brotli, pageWeight } from '../support/pageWeight.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { filesOf, pagesOf } from '../support/sitePages.ts';

/**
 * Figures of the built site as a Markdown table (`npm run bench`, after `npm run build`):
 * sizes, pages, PDFs, how fast the search answers in a real Chromium.
 *
 *   npm run bench -- --bauzeit 75     with the seconds that the build took
 *   npm run bench -- --anhaengen      appended to BENCHMARKS.md
 */
const help = `npm run bench [-- --bauzeit 75 --anhaengen]

Misst Größen und Zeiten der gebauten Website in dist/.
  --bauzeit ZAHL  Sekunden, die der Bau gebraucht hat
  --anhaengen     schreibt die Tabelle an BENCHMARKS.md
`;
const { values: given } = givenOrExit({ call: 'npm run bench', help, options: { bauzeit: wholeNumber(1, 9999), anhaengen: flag } });
if (!existsSync(join(distFolder, 'index.html'))) {
  process.stderr.write('In dist/ liegt keine gebaute Website.\nAbhilfe: Bauen Sie sie mit »npm run build«.\n');
  process.exit(1);
}

const rounds = 5;
/** One common word, one compound, one misspelt, two words. */
const queries = ['Prävention', 'Bürgerbefragung', 'Geschäftsodnung', 'Fördermittel beantragen'];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: readonly number[], format: (value: number) => string): string =>
  `${format(Math.min(...values))} / ${format(median(values))} / ${format(Math.max(...values))}`;
const number = (value: number, digits = 0): string => value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const kB = (bytes: number): string => number(bytes / 1000, 1);
const sizeOf = (files: readonly string[]): number => files.reduce((bytes, file) => bytes + statSync(join(distFolder, file)).size, 0);

const chapters = [...openBinder(contentFolders()).chapters.values()];
const weights = chapters.map((chapter) => pageWeight(distFolder, chapterAddress(chapter)));
const pdfs = filesOf(distFolder, '.pdf');
const index = filesOf(join(distFolder, 'pagefind'), '').filter((name) => statSync(join(distFolder, 'pagefind', name)).isFile());
const { first, next, loaded } = await searchTimes();

const rows: [string, string][] = [
  ...(given.bauzeit === undefined ? [] : ([['Bauzeit (`npm run build`), s', String(given.bauzeit)]] satisfies [string, string][])),
  ['Kapitel', number(chapters.length)],
  ['HTML-Seiten', number(pagesOf().length)],
  ['PDF-Dateien', number(pdfs.length)],
  ['`dist/` insgesamt, MB', number(sizeOf(filesOf(distFolder, '').filter(isFile)) / 1e6, 1)],
  ['PDF insgesamt, MB', number(sizeOf(pdfs) / 1e6, 1)],
  ['`ordner.pdf`, kB', kB(sizeOf(['ordner.pdf']))],
  [
    'PDF eines Kapitels, kB (kleinstes / mittleres / größtes)',
    spread(
      chapters.map((chapter) => sizeOf([chapterPdfAddress(chapter)])),
      kB,
    ),
  ],
  [
    'Kapitelseite, erste Ansicht: HTML + CSS + JS auf dem Telefon, Brotli 11, kB (Grenze 15)',
    spread(
      weights.map(({ total }) => total),
      kB,
    ),
  ],
  [
    'davon HTML, kB',
    spread(
      weights.map(({ html }) => html),
      kB,
    ),
  ],
  [
    'davon CSS, kB (Grenze 7)',
    spread(
      weights.map(({ css }) => css),
      kB,
    ),
  ],
  [
    'davon JS vor der Suche, kB (Grenze 3)',
    spread(
      weights.map(({ js }) => js),
      kB,
    ),
  ],
  ['Startseite, erste Ansicht, kB (Grenze 12)', kB(pageWeight(distFolder, '/').total)],
  ['Schriften, kB (Grenze 45)', kB(weights[0]?.fonts ?? 0)],
  ['Suchverzeichnis auf dem Server, kB', kB(sizeOf(index.map((name) => `pagefind/${name}`)))],
  ['Erste Suche: übertragen, Brotli 11, kB', kB(median(loaded))],
  ['Erste Suche vom Öffnen bis zu den Treffern, ms', spread(first, (value) => number(value))],
  ['Jede weitere Suche, ms', spread(next, (value) => number(value))],
];
const report = `\n| Was | Wert |\n| --- | ---: |\n${rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n')}\n\nGemessen am ${new Date().toISOString().slice(0, 10)} mit \`npm run bench\`, Node ${process.versions.node}, Chromium aus @sparticuz/chromium; Drillinge: kleinster / mittlerer / größter Wert. Suche: Server auf demselben Rechner, Pause von 250 ms nach dem Tippen eingerechnet.\n`;
process.stdout.write(report);
if (given.anhaengen) appendFileSync('BENCHMARKS.md', report);

function isFile(name: string): boolean {
  return statSync(join(distFolder, name)).isFile();
}

/** Opens the search on a page without any cache and times it from the key to the hits on screen. */
async function searchTimes(): Promise<{ first: number[]; next: number[]; loaded: number[] }> {
  const server = await serveFolder(distFolder);
  const browser = await launchChromium();
  const times = { first: [] as number[], next: [] as number[], loaded: [] as number[] };
  for (let round = 0; round < rounds; round++) await timeOnce(browser, server.url, times);
  await browser.close();
  await server.close();
  return times;
}

async function timeOnce(browser: Browser, url: string, times: { first: number[]; next: number[]; loaded: number[] }): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url + chapterAddress(chapters[0]!), { waitUntil: 'networkidle' });
  const requested: string[] = [];
  page.on('response', (response) => requested.push(new URL(response.url()).pathname));
  for (const [position, query] of queries.entries()) {
    const time = await page.evaluate(timeInPage, query);
    if (position === 0) times.loaded.push(requested.reduce((bytes, path) => bytes + brotli(readFileSync(join(distFolder, decodeURIComponent(path)))), 0));
    (position === 0 ? times.first : times.next).push(time);
  }
  await page.close();
}

/** Runs in the page: opens the search if need be, types the query at once, waits for its hits. Polling from outside would be too coarse. */
function timeInPage(query: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const dialog = (): HTMLDialogElement | null => document.querySelector('dialog[data-search][open]');
    let isTyped = false;
    const observer = new MutationObserver(() => {
      if (!isTyped) type();
      if (!dialog()?.querySelector('[role=status]')?.textContent.includes(`für »${query}«`)) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    });
    const type = (): void => {
      const input = dialog()?.querySelector('input');
      if (!input) return;
      isTyped = true;
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    observer.observe(document.body, { attributes: true, childList: true, subtree: true, characterData: true });
    if (dialog()) type();
    else document.querySelector<HTMLElement>('[data-search-open]')!.click();
  });
}
