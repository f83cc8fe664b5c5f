import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { Refused } from '../../src/model/Refused.ts';
import { chapterAddress, chapterPdfAddress } from '../../src/addresses.ts';
import { distFolder } from '../support/distFolder.ts';
import { launchChromium } from '../support/launchChromium.ts';
import { brotli, pageWeight } from '../support/pageWeight.ts';
import { serveFolder } from '../support/serveFolder.ts';
import { filesOf, pagesOf } from '../support/sitePages.ts';
import { median, number, spread, table } from './figures.ts';

const rounds = 5;
/** One common word, one compound, one misspelt, two words. */
const queries = ['Prävention', 'Bürgerbefragung', 'Geschäftsodnung', 'Fördermittel beantragen'];

const kB = (bytes: number): string => number(bytes / 1000, 1);
const sizeOf = (files: readonly string[]): number => files.reduce((bytes, file) => bytes + statSync(join(distFolder, file)).size, 0);

/**
 * Figures of the built site as a Markdown table: sizes, pages, PDFs, how fast the search answers in a real Chromium.
 * @param buildTime seconds that the build took, if they are known
 * @throws Refused if there is no built site
 */
export async function siteReport(buildTime?: number): Promise<string> {
  if (!existsSync(join(distFolder, 'index.html'))) throw new Refused('In dist/ liegt keine gebaute Website.\nAbhilfe: Bauen Sie sie mit »npm run build«.');
  const chapters = [...openBinder(contentFolders()).chapters.values()];
  const weights = chapters.map((chapter) => pageWeight(distFolder, chapterAddress(chapter)));
  const pdfs = filesOf(distFolder, '.pdf');
  const index = filesOf(join(distFolder, 'pagefind'), '').filter((name) => statSync(join(distFolder, 'pagefind', name)).isFile());
  const { first, next, loaded } = await searchTimes(chapterAddress(chapters[0]!));

  const rows: [string, string][] = [
    ...(buildTime === undefined ? [] : ([['Bauzeit (`npm run build`), s', String(buildTime)]] satisfies [string, string][])),
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
  const remark =
    'Chromium aus @sparticuz/chromium; Drillinge: kleinster / mittlerer / größter Wert. Suche: Server auf demselben Rechner, Pause von 250 ms nach dem Tippen eingerechnet.';
  return `${table(['Was', 'Wert'], rows)}\n\n${remark}`;
}

function isFile(name: string): boolean {
  return statSync(join(distFolder, name)).isFile();
}

/** Opens the search on a page without any cache and times it from the key to the hits on screen. */
async function searchTimes(address: string): Promise<{ first: number[]; next: number[]; loaded: number[] }> {
  const server = await serveFolder(distFolder);
  const browser = await launchChromium();
  const times = { first: [] as number[], next: [] as number[], loaded: [] as number[] };
  for (let round = 0; round < rounds; round++) await timeOnce(browser, server.url + address, times);
  await browser.close();
  await server.close();
  return times;
}

async function timeOnce(browser: Browser, url: string, times: { first: number[]; next: number[]; loaded: number[] }): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
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
