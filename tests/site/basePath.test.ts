import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { fixtureBase as base } from '../support/fixtureSite.ts';
import { addressesIn, readHtml } from '../support/readHtml.ts';
import { filesOf, pagesOf } from '../support/sitePages.ts';
import { savedFile, useSite } from '../support/useSite.ts';

const built = inject('fixture');
const site = useSite(() => built.folder, base);

const withoutBase = (address: string): boolean => !address.startsWith(`${base}/`);
/** The part of an address that a web server sees, or undefined if it leads elsewhere. */
const ownPath = (address: string): string | undefined => {
  const url = new URL(address, 'https://ordner.test/');
  return url.origin === 'https://ordner.test' && !address.startsWith('#') ? url.pathname : undefined;
};

describe('ein Ordner unterhalb von /praevention/', () => {
  it('lässt sich bauen', () => {
    expect(built.code, built.output).toBe(0);
    expect(built.output).not.toContain('Fehler ');
    expect(pagesOf(built.folder).length).toBeGreaterThan(15);
  });

  it('verweist nirgends auf die Wurzel und überall auf Dateien, die es gibt', () => {
    const faults = filesOf(built.folder, '.html').flatMap((file) => {
      const paths = addressesIn(readHtml(readFileSync(join(built.folder, file), 'utf8'))).flatMap(({ address }) => ownPath(address) ?? []);
      return paths.filter((path) => withoutBase(path) || !isThere(path)).map((path) => `${file} → ${path}`);
    });
    expect(faults).toEqual([]);
  });

  it.each(['sitemap.xml', 'ausgaben.xml', 'robots.txt'])('nennt auch in %s nur Adressen unterhalb', (file) => {
    const addresses = readFileSync(join(built.folder, file), 'utf8').match(/https:\/\/ordner\.test[^\s<"]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => withoutBase(new URL(address).pathname))).toEqual([]);
  });

  it.each(['Stylesheet', 'Programm'])('lädt keine Datei von der Wurzel: %s', (kind) => {
    const absolute = kind === 'Stylesheet' ? /url\(["']?(\/[^"')]+)/g : /(?:from|import)\s*\(?["'](\/[^"']+)/g;
    const names = filesOf(join(built.folder, '_astro'), kind === 'Stylesheet' ? '.css' : '.js');
    const found = names.flatMap((name) => [...readFileSync(join(built.folder, '_astro', name), 'utf8').matchAll(absolute)].map(([, path = '']) => path));
    expect(found.filter(withoutBase)).toEqual([]);
  });

  it('zeigt jede Seite ohne fehlende Datei', async () => {
    const missing: string[] = [];
    for (const address of pagesOf(built.folder)) {
      const before = (opened: Page): void =>
        void opened.on('response', (response) => response.status() >= 400 && missing.push(`${address} → ${response.url()}`));
      await site.visit(address, { before }, (page) => page.waitForLoadState('networkidle'));
    }
    expect(missing).toEqual([]);
  });

  it('sucht, öffnet den Treffer und lädt das Blatt', async () => {
    await using page = await site.open('/', { acceptDownloads: true });
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Aufbau');
    await dialog.getByRole('status').filter({ hasText: 'Treffer für »Aufbau«' }).waitFor();
    await dialog.locator('.search-hit a').first().click();
    await page.waitForURL(`**${base}/gremiengruendung/aufbau/**`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Kapitel als PDF' }).click()]);
    expect((await savedFile(download)).toString('latin1').startsWith('%PDF-')).toBe(true);
    await page.goto(`${site.url}/suche/?q=Gremium`);
    await page.locator('.search-hit a').first().waitFor();
    const links = await page.locator('[data-search-output] a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.flatMap((link) => ownPath(link) ?? []).filter(withoutBase)).toEqual([]);
  });
});

const isThere = (path: string): boolean => existsSync(join(built.folder, decodeURIComponent(path.slice(base.length)), path.endsWith('/') ? 'index.html' : ''));
