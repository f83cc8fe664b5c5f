import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openIndexInNode } from '../../src/search/index/openIndexInNode.ts';
import { writeStick } from '../../src/site/stick/writeStick.ts';
import { buildHistorySite, historyBase as base } from '../support/historySite.ts';
import { leafText } from '../support/leafText.ts';
import { readPdfBytes } from '../support/readPdfBytes.ts';
import { axeSource, runAxe, runAxeInBothModes } from '../support/runAxe.ts';
import { addressesIn, readHtml } from '../support/readHtml.ts';
import { filesOf, pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';

let folder = '';
// Before `useSite`, which serves it.
beforeAll(async () => {
  const built = await buildHistorySite();
  expect(built.output).toMatch(/Fertig/);
  folder = built.folder;
}, 300_000);
const site = useSite(() => folder, base);

const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
const html = (address: string): string => file(join(address, 'index.html'));
const textOf = (address: string): string => leafText(html(address)).replace(/\s+/g, ' ');
const histories = (): string[] => pagesOf(folder).filter((address) => address.includes('/verlauf/'));

describe('der Verlauf eines Kapitels', () => {
  it('ist von Kapitel, Ausgabe, Blatt und früherer Adresse aus verlinkt', () => {
    expect(html('neu/neuigkeiten')).toContain(`href="${base}/neu/neuigkeiten/verlauf/"`);
    expect(html('ausgabe/2026-2')).toContain(`href="${base}/neu/neuigkeiten/verlauf/#ausgabe-2026-2"`);
    expect(html('blatt/8.1-1')).toContain(`href="${base}/neu/neuigkeiten/verlauf/2026-1/"`);
    expect(html('neu/weg')).toContain(`href="${base}/neu/weg/verlauf/"`);
  });

  it('nennt jede Ausgabe, die es änderte, mit Notiz, Blättern und Wortlaut', () => {
    const text = textOf('neu/neuigkeiten/verlauf');
    expect(text.match(/Ausgabe 2026-\d Stand/g)).toEqual(['Ausgabe 2026-4 Stand', 'Ausgabe 2026-2 Stand', 'Ausgabe 2026-1 Stand']);
    expect(text).toContain('Zwei Kapitel sind nun eines.');
    expect(text).toContain('Neue Blätter 8.1: 1/2.');
    expect(text).toContain('Bisher: So war es danach. Neu: So war es zuletzt.');
    expect(text).toContain('galt bis Ausgabe 2026-3');
    expect(html('neu/neuigkeiten/verlauf')).toContain(`href="${base}/neu/aufgegangen/verlauf/"`);
  });

  it('sagt, wie das Kapitel früher hieß', () => {
    expect(textOf('technik/umzug/verlauf')).toContain('Bis Ausgabe 2026-2 als 8.4 in Register 8.');
    // The slug stands on no sheet: no edition changed anything.
    expect(textOf('neu/neuer-name/verlauf').match(/Ausgabe 2026-\d Stand/g)).toEqual(['Ausgabe 2026-1 Stand']);
  });

  it('bleibt, wenn das Kapitel gestrichen ist oder in einem anderen aufgegangen', () => {
    expect(textOf('neu/weg/verlauf')).toContain('Entfallen mit der Ausgabe 2026-3.');
    expect(textOf('neu/weg/verlauf')).toContain('Das Kapitel ist überholt.');
    expect(textOf('neu/weg/verlauf/2026-1')).toContain('Alte Fassung: Ausgabe 2026-1, entfallen mit 2026-3. Das Kapitel gibt es nicht mehr.');
    expect(textOf('neu/aufgegangen/verlauf')).toContain('Was davon gilt, steht jetzt in 8.1 Neuigkeiten.');
  });

  it('sagt von einem Kapitel ohne Ausgabe, dass es noch in keiner steht, und vom Entwurf, was er ändert', () => {
    expect(textOf('technik/kommt/verlauf')).toContain('Noch in keiner Ausgabe.');
    expect(textOf('technik/strom/verlauf')).toContain('Seit der Ausgabe 2026-4 geändert (Entwurf).');
    expect(textOf('technik/strom/verlauf')).toContain('Bisher: Das Licht bleibt an. Neu: Das Licht bleibt nicht an.');
    expect(textOf('neu/neuigkeiten/verlauf')).not.toContain('Entwurf');
  });

  it('antwortet auch unter jeder früheren Adresse', () => {
    for (const page of ['', '2026-1/', '2026-3/'])
      expect(html(`neu/umzug/verlauf/${page}`)).toContain(`<meta http-equiv="refresh" content="0; url=${base}/technik/umzug/verlauf/${page}">`);
    expect(html('neu/alter-name/verlauf/2026-1/')).toContain(`url=${base}/neu/neuer-name/verlauf/2026-1/`);
  });
});

describe('der Wortlaut einer Ausgabe', () => {
  it('ist der von damals, Seite für Seite, und sagt, was fehlt', () => {
    const text = textOf('neu/neuigkeiten/verlauf/2026-2');
    expect(text).toContain('Alte Fassung: Ausgabe 2026-2, ersetzt mit 2026-4. Gültig ist 8.1 Neuigkeiten.');
    expect(text).toMatch(/Seite 8\.1 – 1 Stand Oktober 2026 · Ausgabe 2026-2 .*Dieser Absatz bleibt, wie er ist\. So war es danach\./);
    expect(text.split('Was sich seitdem geändert hat').at(-1)).toContain('Bisher: So war es danach. Neu: So war es zuletzt.');
    expect(text).toContain('[2 Bausteine ohne aufbewahrte Wörter');
    expect(text).toContain('Diese Seite bleibt frei.');
  });

  it('heißt gültig, solange er gilt', () => {
    expect(textOf('neu/neuigkeiten/verlauf/2026-4')).toContain('Gültige Fassung seit der Ausgabe 2026-4.');
    expect(textOf('neu/neuigkeiten/verlauf/2026-4')).not.toContain('Alte Fassung');
    expect(textOf('technik/strom/verlauf/2026-1')).toContain('Die Website zeigt schon den Entwurf der nächsten Ausgabe.');
  });

  it('hat nur dort eine Seite, wo eine Ausgabe Blätter neu gedruckt hat', () => {
    expect(existsSync(join(folder, 'neu/neuigkeiten/verlauf/2026-3'))).toBe(false);
    expect(existsSync(join(folder, 'gremiengruendung/aufbau/verlauf/2026-2'))).toBe(false);
  });

  it('ist auf jedem Bildschirm als alt bezeichnet und verdeckt nicht, was den Fokus hat', async () => {
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 768, height: 900 },
      { width: 1440, height: 900 },
    ]) {
      await using page = await site.open('/neu/neuigkeiten/verlauf/2026-2/', { viewport });
      await page.evaluate(() => {
        document.querySelector('.old-page p:last-of-type')!.append(document.createElement('br'), ...Array.from({ length: 300 }, () => 'Wort '));
      });
      const bar = page.locator('.old-bar');
      await page.locator('.old-page').last().scrollIntoViewIfNeeded();
      const box = (await bar.boundingBox())!;
      expect([box.y >= 0, box.y + box.height < viewport.height / 3]).toEqual([true, true]);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const since = page.getByRole('link', { name: 'Was sich seitdem geändert hat' });
      await since.focus();
      const [link, cover] = [(await since.boundingBox())!, (await bar.boundingBox())!];
      expect(link.y >= cover.y + cover.height || link.y + link.height <= cover.y).toBe(true);
      await since.press('Enter');
      const [heading, top] = [(await page.locator('#seitdem').boundingBox())!, (await bar.boundingBox())!];
      expect(heading.y).toBeGreaterThanOrEqual(top.y + top.height);
    }
  });

  it('ist auf jeder gedruckten Seite als alt bezeichnet', async () => {
    await using page = await site.open('/neu/neuigkeiten/verlauf/2026-2/');
    await page.evaluate(() => {
      document.querySelector('.old-page p:last-of-type')!.append(...Array.from({ length: 3000 }, () => 'Wort '));
    });
    const { all } = await readPdfBytes(await page.pdf({ format: 'A4' }));
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter((words) => !words.includes('Alte Fassung: Ausgabe 2026-2, ersetzt mit 2026-4.'))).toEqual([]);
  });
});

describe('zwei Ausgaben vergleichen', () => {
  it('geht mit jedem Paar, mit der Tastatur, und als Adresse zum Weitergeben', async () => {
    await using page = await site.open('/neu/neuigkeiten/verlauf/', { init: axeSource });
    const from = page.getByLabel('Von Ausgabe');
    await from.focus();
    await from.selectOption('2026-2');
    await page.keyboard.press('Tab');
    await page.getByLabel('bis Ausgabe').selectOption('2026-1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Ausgabe 2026-1 und 2026-2: Eine Stelle unterscheidet sich.' }).waitFor();
    const passage = page.locator('.compare-result .passage');
    expect((await passage.innerText()).replace(/\s+/g, ' ')).toBe('Seite 8.1 – 1 Bisher: So war es zuerst. Neu: So war es danach.');
    expect(new URL(page.url()).search).toBe('?von=2026-2&bis=2026-1');
    expect(await runAxeInBothModes(page)).toEqual([]);
    await page.goBack();
    expect(await page.getByRole('status').innerText()).toBe('');
  });

  it('sagt, wenn beide gleich sind oder sich nicht laden lassen', async () => {
    await using page = await site.open('/neu/neuigkeiten/verlauf/?von=2026-1&bis=2026-1#vergleich');
    await page.getByRole('status').filter({ hasText: 'Wählen Sie zwei verschiedene Ausgaben.' }).waitFor();
    await page.route('**/verlauf/wortlaut.json', (route) => route.abort());
    await page.goto(`${site.url}/neu/neuigkeiten/verlauf/?von=2026-1&bis=2026-2#vergleich`);
    await page.getByRole('status').filter({ hasText: 'ließen sich nicht laden' }).waitFor();
  });

  it('geht auch aus einem Ordner zum Mitnehmen, ohne Server', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'stick-'));
    const browser = await chromium.connect(inject('browser'));
    try {
      await writeStick(folder, stick, { base: `${base}/`, note: 'Zum Mitnehmen.' });
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(join(stick, 'neu/neuigkeiten/verlauf/index.html')).href}?von=2026-1&bis=2026-4#vergleich`);
      await page.getByRole('status').filter({ hasText: 'Ausgabe 2026-1 und 2026-4: Eine Stelle unterscheidet sich.' }).waitFor();
    } finally {
      await browser.close();
      rmSync(stick, { recursive: true });
    }
  });

  it('steht ohne Skript nicht da; jede Fassung sagt selbst, was seitdem anders ist', async () => {
    await using page = await site.open('/neu/neuigkeiten/verlauf/', { javaScriptEnabled: false });
    expect(await page.getByText('Zwei Ausgaben vergleichen').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Was sich seit 2026-1 geändert hat' }).click();
    expect(new URL(page.url()).pathname).toBe(`${base}/neu/neuigkeiten/verlauf/2026-1/`);
  });
});

describe('Feeds und »neu«', () => {
  it('jedes Register hat einen Feed mit den Ausgaben, die es änderten, wohlgeformt und von seiner Seite aus zu finden', async () => {
    await using page = await site.open('/neu/');
    const address = await page.locator('link[rel=alternate]').getAttribute('href');
    expect(await page.getByRole('link', { name: 'abonnieren' }).getAttribute('href')).toBe(address);
    const feeds = filesOf(folder, 'ausgaben.xml');
    expect(feeds).toEqual(['ausgaben.xml', 'gremiengruendung/ausgaben.xml', 'neu/ausgaben.xml', 'technik/ausgaben.xml']);
    const read = (xml: string): { fault: string; entries: { title: string; id: string; updated: string; summary: string }[] } => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const entries = [...parsed.querySelectorAll('entry')].map((entry) => {
        const say = (name: string): string => entry.querySelector(name)?.textContent ?? '';
        return { title: say('title'), id: say('id'), updated: say('updated'), summary: say('summary') };
      });
      return { fault: parsed.querySelector('parsererror')?.textContent ?? '', entries };
    };
    const all = await Promise.all(feeds.map((name) => page.evaluate(read, file(name))));
    expect(all.map(({ fault }) => fault)).toEqual(feeds.map(() => ''));
    const [, council, news, technology] = all;
    expect(council!.entries.map(({ title }) => title)).toEqual(['Ausgabe 2026-1: Register 1: Gremiengründung']);
    // The chapter that moved counts for both registers; the one that got another slug for none.
    expect(news!.entries.map(({ title }) => title.slice(0, 14))).toEqual(['Ausgabe 2026-4', 'Ausgabe 2026-3', 'Ausgabe 2026-2', 'Ausgabe 2026-1']);
    expect(technology!.entries.map(({ title }) => title.slice(0, 14))).toEqual(['Ausgabe 2026-3', 'Ausgabe 2026-1']);
    expect(news!.entries.map(({ summary }) => summary).slice(1, 3)).toEqual([
      '12.2 Umgezogen: Das Kapitel steht jetzt bei der Technik.\n8.5 Gestrichen: Das Kapitel ist überholt.',
      '8.1 Neuigkeiten: Neu & besser: <b>der Absatz</b>.',
    ]);
    const ids = all.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(news!.entries.every(({ updated }) => updated === '2026-11-01T00:00:00Z')).toBe(true);
  });

  it('»neu« steht als Wort bei den Kapiteln, die die neueste Ausgabe geändert hat, und bei keinem anderen', async () => {
    for (const [address, list] of [
      ['/neu/', '.chapters'],
      ['/inhalt/', '.contents'],
      ['/neu/neuer-name/', '.rail .chapter-list'],
    ] as const) {
      await using page = await site.open(address, { viewport: { width: 1440, height: 900 } });
      const marked = page.locator(`${list} li`).filter({ has: page.locator('small') });
      expect(
        (await marked.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').slice(0, 25)),
        address,
      ).toEqual([expect.stringMatching(/8\.1 .*Neuigkeiten neu/)]);
    }
  });

  it('liest ein Vorleseprogramm »neu« einmal', async () => {
    await using page = await site.open('/neu/neuer-name/', { viewport: { width: 1440, height: 900 } });
    expect(await page.getByRole('link', { name: /Neuigkeiten neu/ }).count()).toBe(1);
  });
});

describe('alte Fassungen', () => {
  it('stehen weder in Suchmaschinen, noch in der Suche, noch in der Sitemap', async () => {
    expect(histories().length).toBeGreaterThan(20);
    expect(histories().filter((address) => !html(address).includes('<meta name="robots" content="noindex">'))).toEqual([]);
    expect(histories().filter((address) => html(address).includes('data-pagefind-body'))).toEqual([]);
    expect(file('sitemap.xml')).not.toContain('verlauf');
    const { search } = await openIndexInNode(folder);
    const urls = (await search('Absatz')).hits.map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => url.includes('verlauf'))).toEqual([]);
  });

  it('führen nur zu Seiten und Stellen, die es gibt', () => {
    const ids = new Map(
      pagesOf(folder).map((address) => [address, readHtml(file(join(address, 'index.html').replace(/^\/(404\.html)\/index\.html$/, '/$1'))).ids]),
    );
    const faults = histories().flatMap((from) =>
      addressesIn(readHtml(html(from)))
        .map(({ address }) => new URL(address, `http://ordner.test${base}${from}`))
        .filter(({ origin, pathname }) => origin === 'http://ordner.test' && pathname.endsWith('/'))
        .filter(({ pathname, hash }) => {
          const there = ids.get(pathname.slice(base.length));
          return !there || (hash !== '' && !there.includes(hash.slice(1)));
        })
        .map(({ href }) => `${from} → ${href}`),
    );
    expect(faults).toEqual([]);
  });

  it('axe findet nichts', async () => {
    for (const address of [
      '/neu/neuigkeiten/verlauf/',
      '/neu/weg/verlauf/',
      '/technik/strom/verlauf/',
      '/technik/kommt/verlauf/',
      '/neu/neuigkeiten/verlauf/2026-2/',
    ]) {
      await using page = await site.open(address, { init: axeSource, colorScheme: 'light' });
      expect(await runAxeInBothModes(page), address).toEqual([]);
    }
    await using narrow = await site.open('/neu/neuigkeiten/verlauf/2026-2/', { init: axeSource, viewport: { width: 360, height: 700 } });
    expect(await runAxe(narrow)).toEqual([]);
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
