import { describe, expect, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { chapterAddress } from '../../src/addresses.ts';
import { distFolder } from '../support/distFolder.ts';
import { pageWeight } from '../support/pageWeight.ts';
import { chapterTitle } from '../support/siteExamples.ts';
import { pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();
/** Bytes. */
const most = { firstView: 25_000, scripts: 8_000, fonts: 60_000 };
const addresses = [...openBinder(contentFolders()).chapters.values()].map(chapterAddress);

describe('die erste Ansicht wiegt, mit Brotli gepackt,', () => {
  it(`bei keinem Kapitel mehr als ${most.firstView} Byte für HTML, CSS und JavaScript`, () => {
    const heavy = addresses.map((address) => ({ address, bytes: pageWeight(distFolder, address).total })).filter(({ bytes }) => bytes > most.firstView);
    expect(heavy).toEqual([]);
  });

  it(`auf keiner Seite mehr als ${most.scripts} Byte für JavaScript`, () => {
    const heavy = pagesOf()
      // The search page is the search: it loads it at once.
      .filter((address) => address !== '/suche/')
      .map((address) => ({ address, bytes: pageWeight(distFolder, address).js }))
      .filter(({ bytes }) => bytes > most.scripts);
    expect(heavy).toEqual([]);
  });

  it(`auf keiner Seite mehr als ${most.fonts} Byte für Schriften`, () => {
    expect(pagesOf().filter((address) => pageWeight(distFolder, address).fonts > most.fonts)).toEqual([]);
  });
});

describe('im Browser', () => {
  it('lädt ein Kapitel die Suche erst, wenn jemand sie öffnet', async () => {
    const loaded: string[] = [];
    await using page = await site.open(addresses[10]!, { before: (opened) => opened.on('request', (request) => loaded.push(new URL(request.url()).pathname)) });
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => path.startsWith('/pagefind/') || /combobox|startDialog/i.test(path))).toEqual([]);
    const before = loaded.length;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(chapterTitle);
    await page
      .getByRole('status')
      .filter({ hasText: `Treffer für »${chapterTitle}«` })
      .waitFor();
    expect(loaded.slice(before).some((path) => path.startsWith('/pagefind/'))).toBe(true);
  });

  it('lädt ein Kapitel nichts auf Vorrat: keine anderen Seiten, kein PDF', async () => {
    const loaded: string[] = [];
    await using page = await site.open(addresses[10]!, { before: (opened) => opened.on('request', (request) => loaded.push(new URL(request.url()).pathname)) });
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => path !== addresses[10] && /(?:\/|\.pdf|\.html)$/.test(path))).toEqual([]);
    expect(new Set(loaded).size).toBe(loaded.length);
  });
});
