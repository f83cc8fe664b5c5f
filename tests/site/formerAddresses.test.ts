import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { addressesIn } from '../../src/editions/formerAddresses.ts';
import { readEditions } from '../../src/editions/readEditions.ts';
import { sheetHistory } from '../../src/editions/sheetHistory.ts';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { distFolder } from '../support/distFolder.ts';
import { fixtureBase as base } from '../support/fixtureSite.ts';
import { leafText } from '../support/leafText.ts';
import { readPdf } from '../support/readPdf.ts';
import { axeSource, runAxe } from '../support/runAxe.ts';
import { useSite } from '../support/useSite.ts';

const { folder } = inject('fixture');
const site = useSite(() => folder, base);
const html = (address: string): string => readFileSync(join(folder, address, 'index.html'), 'utf8');

describe('eine Adresse von früher', () => {
  it.each([
    ['neu/alter-name', '/neu/neuer-name/'],
    ['neu/umzug', '/technik/umzug/'],
  ])('/%s/ führt weiter, ohne Skript, mit und ohne Weiterleitung', async (old, now) => {
    await using page = await site.open(`/${old}/`, { javaScriptEnabled: false });
    await page.waitForURL(`**${now}`);
    expect(html(old)).toContain(`<meta http-equiv="refresh" content="0; url=${base}${now}">`);
    expect(html(old)).toContain('<meta name="robots" content="noindex">');
    expect(leafText(html(old))).toMatch(/steht jetzt unter \d+\.2 (Umbenannt|Umgezogen)/);
    expect(readFileSync(join(folder, `${old}.pdf`)).equals(readFileSync(join(folder, `${now.slice(1, -1)}.pdf`)))).toBe(true);
  });

  it('ein gestrichenes Kapitel sagt es, als Seite und als PDF', async () => {
    expect(leafText(html('neu/weg'))).toContain('8.4 Gestrichen gibt es nicht mehr.');
    expect(html('neu/weg')).not.toContain('http-equiv="refresh"');
    const pdf = await readPdf(join(folder, 'neu/weg.pdf'));
    expect(pdf.text.join(' ')).toContain('8.4 Gestrichen');
    expect(pdf.ua).toBe('1');
    await using page = await site.open('/neu/weg/', { init: axeSource });
    expect(await runAxe(page)).toEqual([]);
  });

  it('steht weder in der Sitemap noch in der Suche', () => {
    const map = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    for (const old of ['neu/alter-name', 'neu/umzug', 'neu/weg']) {
      expect(map).not.toContain(old);
      expect(html(old)).not.toContain('data-pagefind-body');
    }
  });

  it('das Blatt auf Papier erfährt, wo sein Kapitel jetzt steht', () => {
    expect(leafText(html('blatt/8.3-1'))).toContain('Das Kapitel steht jetzt unter 12.2.');
    expect(leafText(html('blatt/8.4-1'))).toContain('Dieses Blatt ist entfallen');
    expect(leafText(html('blatt/8.4-1'))).not.toContain('jetzt unter');
    expect(leafText(html('blatt/8.2-1'))).toContain('Gültig ist das Blatt');
    expect(leafText(html('ausgabe/2026-2'))).toContain('aus Register 8 nach 12, bisher 8.3');
  });
});

it('jede Adresse jeder Ausgabe des wirklichen Ordners antwortet', () => {
  const { binder, folders } = openBinder(contentFolders());
  const editions = readEditions(folders.content);
  const pages = editions.flatMap(({ chapters }) => chapters).flatMap((chapter) => addressesIn(chapter, binder));
  const sheets = sheetHistory(editions).flatMap(({ chapter, front, back }) => [`blatt/${chapter}-${front}`, `blatt/${chapter}-${back}`]);
  const names = editions.map(({ name }) => name);
  const wanted = [
    ...pages.flatMap((page) => [`${page}/index.html`, `${page}.pdf`, `${page.split('/')[0]!}/index.html`, `${page.split('/')[0]!}.pdf`]),
    ...[...sheets, ...names.flatMap((name) => [`ausgabe/${name}`, `kontrollblatt/${name}`])].map((page) => `${page}/index.html`),
    ...names.slice(0, -1).map((name) => `nachlieferung/${name}-${names.at(-1)!}.pdf`),
  ];
  expect(wanted.length).toBeGreaterThan(300);
  expect([...new Set(wanted)].filter((file) => !existsSync(join(distFolder, file)))).toEqual([]);
});
