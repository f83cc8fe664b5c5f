import { describe, expect, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { chapterAddress, registerAddress } from '../../src/addresses.ts';
import { distFolder } from '../support/distFolder.ts';
import { shiftsOf, watchShifts } from '../support/layoutShift.ts';
import { pageWeight } from '../support/pageWeight.ts';
import { chapterTitle } from '../support/siteExamples.ts';
import { pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();
const { binder, chapters } = openBinder(contentFolders());
const addresses = [...chapters.values()].map(chapterAddress);
const registers = binder.registers.map(registerAddress);

/** Bytes that a page may load for its first view on a phone: HTML, CSS and JavaScript, compressed with Brotli. */
interface Budget {
  readonly is: (address: string) => boolean;
  readonly firstView: number;
  readonly scripts?: number;
}

const named =
  (...names: readonly string[]) =>
  (address: string): boolean =>
    names.includes(address);
const below =
  (folder: string) =>
  (address: string): boolean =>
    address.startsWith(folder) && address !== folder;

/** The kinds of pages; what no other kind claims is a service page. Lists of all terms, sources and words are as long as the binder is rich. */
const budgets: Readonly<Record<string, Budget>> = {
  Startseite: { is: named('/'), firstView: 12_000 },
  Kapitel: { is: named(...addresses), firstView: 15_000 },
  Register: { is: named(...registers), firstView: 9_000 },
  Inhaltsverzeichnis: { is: named('/inhalt/'), firstView: 10_000 },
  Glossar: { is: named('/glossar/'), firstView: 21_000 },
  Quellen: { is: named('/quellen/'), firstView: 20_000 },
  Stichworte: { is: named('/stichworte/'), firstView: 17_000 },
  Checklisten: { is: named('/checklisten/'), firstView: 13_000 },
  // Whoever comes here searches: the program of the search is loaded at once.
  Suche: { is: named('/suche/'), firstView: 34_000, scripts: 27_000 },
  Vorlagen: { is: named('/vorlagen/'), firstView: 10_000 },
  Vorlage: { is: below('/vorlagen/'), firstView: 16_000 },
  Blatt: { is: below('/blatt/'), firstView: 8_000 },
  Kontrollblatt: { is: below('/kontrollblatt/'), firstView: 9_000 },
  Verlauf: { is: (address) => address.endsWith('/verlauf/'), firstView: 10_000 },
  // A chapter's whole text, and what has changed since.
  'Wortlaut einer Ausgabe': { is: (address) => /\/verlauf\/[^/]+\/$/.test(address), firstView: 14_000 },
  Ausgabe: { is: below('/ausgabe/'), firstView: 16_000 },
  Eilmitteilungen: { is: named('/eilmitteilungen/'), firstView: 9_000 },
  Eilmitteilung: { is: below('/eilmitteilungen/'), firstView: 12_000 },
  Aktuell: { is: named('/aktuell/'), firstView: 10_000 },
  Einordnen: { is: below('/aktuell/'), firstView: 12_000 },
  Bausteine: { is: named('/bausteine/'), firstView: 13_000 },
  'Drucken, Eigenes, nicht gefunden': { is: named('/druck/', '/eigene-unterlagen/', '/404.html'), firstView: 9_000 },
  Mitnehmen: { is: named('/mitnehmen/'), firstView: 10_000 },
  Serviceseite: { is: () => true, firstView: 12_000 },
};
/** Bytes of every page, whatever its kind. */
const most = { scripts: 3_000, styles: 7_000, later: 2_000, fonts: 45_000 };

const kindOf = (address: string): string => Object.keys(budgets).find((kind) => budgets[kind]!.is(address))!;
const pagesByKind = Object.groupBy(pagesOf(), kindOf);

describe('die erste Ansicht wiegt, mit Brotli gepackt,', () => {
  it.each(Object.entries(budgets))('nicht mehr, als für die Art der Seite vorgesehen ist: %s', (kind, { firstView, scripts = most.scripts }) => {
    const pages = pagesByKind[kind] ?? [];
    expect(pages).not.toEqual([]);
    const heavy = pages
      .map((address) => ({ address, weight: pageWeight(distFolder, address) }))
      .filter(
        ({ weight }) => weight.total > firstView || weight.js > scripts || weight.css > most.styles || weight.later > most.later || weight.fonts > most.fonts,
      )
      .map(({ address, weight: { html, css, js, total, later, fonts } }) => ({ address, html, css, js, total, later, fonts }));
    expect(heavy).toEqual([]);
  });
});

describe('im Browser', () => {
  const examples = Object.values(pagesByKind).map((pages) => pages![0]!);

  it.each([360, 1440])('rückt nichts von der Stelle, wenn eine Seite lädt, bei %i Pixeln Breite', async (width) => {
    const moved = [];
    for (const address of [...examples, `/suche/?q=${chapterTitle}`]) {
      await using page = await site.open(address, { init: watchShifts, viewport: { width, height: 800 } });
      if (address.includes('?')) await page.locator('.search-hit').first().waitFor();
      else await page.waitForLoadState('networkidle');
      moved.push(...(await shiftsOf(page)).map((shift) => ({ address, ...shift })));
    }
    expect(moved).toEqual([]);
  });

  it('lädt ein Kapitel die Suche erst, wenn sich jemand ihr zuwendet', async () => {
    const loaded: string[] = [];
    await using page = await site.open(addresses[10]!, { before: (opened) => opened.on('request', (request) => loaded.push(new URL(request.url()).pathname)) });
    await page.waitForLoadState('networkidle');
    const waiting = await page
      .locator('.header-search template')
      .evaluate((template: HTMLTemplateElement) =>
        [...template.content.querySelectorAll('[src], [href]')].map((part) => part.getAttribute('src') ?? part.getAttribute('href')),
      );
    expect(waiting).toHaveLength(2);
    expect(loaded.filter((path) => path.startsWith('/pagefind/') || waiting.includes(path))).toEqual([]);
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

  it('holt ein Kapitel die nächste Seite, sobald jemand auf den Weg dorthin zeigt, und nur sie', async () => {
    const loaded: string[] = [];
    await using page = await site.open(addresses[10]!, { before: (opened) => opened.on('request', (request) => loaded.push(new URL(request.url()).pathname)) });
    const next = page.locator('a[rel=next]');
    const fetched = page.waitForRequest((request) => request.url() === `${site.url}${addresses[11]!}`);
    await next.hover();
    await fetched;
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => path !== addresses[10] && /(?:\/|\.pdf|\.html)$/.test(path))).toEqual([addresses[11]]);
  });
});
