import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite, removeBuiltSites, type BuiltSite } from '../support/buildSite.ts';
import { minimalBinder } from '../support/minimalBinder.ts';
import { addressesIn, readHtml } from '../support/readHtml.ts';
import { filesOf, pagesOf } from '../support/sitePages.ts';
import { temporaryBinder } from '../support/temporaryBinder.ts';
import { useSite } from '../support/useSite.ts';

const base = '/praevention';
const chapter = '1-gremiengruendung/1-aufbau.mdx';
const binder = temporaryBinder();
let built: BuiltSite;

beforeAll(async () => {
  built = await buildSite(binder.content, { base: `${base}/` });
});
afterAll(() => {
  removeBuiltSites();
  binder.remove();
});

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
      await using page = await site.open(address, {
        before: (opened) => opened.on('response', (response) => response.status() >= 400 && missing.push(`${address} → ${response.url()}`)),
      });
      await page.waitForLoadState('networkidle');
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
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Blatt als PDF' }).click()]);
    expect(readFileSync(await download.path(), 'latin1').startsWith('%PDF-')).toBe(true);
    await page.goto(`${site.url}/suche/?q=Gremium`);
    await page.locator('.search-hit a').first().waitFor();
    const links = await page.locator('[data-search-output] a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.flatMap((link) => ownPath(link) ?? []).filter(withoutBase)).toEqual([]);
  });
});

describe('ein Bau, der scheitert', () => {
  it('nennt den Fehler auf Deutsch, endet mit 1 und lässt die letzte gute Fassung, wie sie war', async () => {
    const before = fingerprint(built.folder);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    binder.write({
      [chapter]: minimalBinder[chapter]!.replace('{#entscheiden}', '{#entscheiden}\n\n<Chekliste>').replace('stand: 2026-10', 'stand: 2999-10'),
    });
    const failed = await buildSite(binder.content, { base: `${base}/`, folder: built.folder });
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('Fehler');
    expect(failed.output).toContain('1-aufbau.mdx');
    expect(failed.output).toContain('Abhilfe: ');
    expect(failed.output).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(fingerprint(built.folder)).toEqual(before);
    expect(existsSync(`${built.folder}.neu`)).toBe(false);
  });
});

const isThere = (path: string): boolean => existsSync(join(built.folder, decodeURIComponent(path.slice(base.length)), path.endsWith('/') ? 'index.html' : ''));

const checksum = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Checksums of all files of a folder. */
const fingerprint = (folder: string): Record<string, string> => {
  const files = filesOf(folder, '').filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, checksum(join(folder, name))]));
};
