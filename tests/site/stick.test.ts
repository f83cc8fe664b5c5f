import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeStick } from '../../src/site/stick/writeStick.ts';
import { filesBelow } from '../../src/store/filesBelow.ts';
import { distFolder } from '../support/distFolder.ts';
import { hasFirefox, launchFirefox, withoutFirefox } from '../support/launchFirefox.ts';
import { chapterTitle, templatePage } from '../support/siteExamples.ts';

const note = 'Ordner zum Mitnehmen, Ausgabe 2026-1.';
/** Blanks and umlauts: that is what people call their folders. */
const folder = join(mkdtempSync(join(tmpdir(), 'stick-')), 'Präventionsordner für unterwegs');
const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;
const htmlFiles = (): string[] => filesBelow(folder).filter((file) => file.endsWith('.html'));

let browser: Browser;
beforeAll(async () => {
  await writeStick(distFolder, folder, { base: '/', note });
  browser = await chromium.connect(inject('browser'));
});
afterAll(async () => {
  await browser.close();
  rmSync(dirname(folder), { recursive: true, force: true });
});

/** A page opened from the disk, and what it complains about. */
async function open(path: string): Promise<{ page: Page; complaints: string[]; requests: string[] } & AsyncDisposable> {
  const page = await browser.newPage({ locale: 'de-DE' });
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(addressOf(path));
  return { page, complaints, requests, [Symbol.asyncDispose]: () => page.close() };
}

describe('ein Ordner zum Mitnehmen', () => {
  it('hat jede Seite und jede Datei, zu der ein Link führt, unter einer Adresse aus dem Ordner', () => {
    const missing: string[] = [];
    let links = 0;
    for (const file of htmlFiles()) {
      for (const [, address] of readFileSync(file, 'utf8').matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(#|[a-z]+:)/.test(address!)) continue;
        links += 1;
        const target = fileURLToPath(new URL(address!.replace(/&amp;/g, '&').replace(/[?#].*/, ''), pathToFileURL(file)));
        if (relative(folder, target).startsWith('..') || !existsSync(target) || target.endsWith('/')) missing.push(`${relative(folder, file)} → ${address}`);
      }
    }
    expect(links).toBeGreaterThan(5000);
    expect(missing.slice(0, 5)).toEqual([]);
  });

  it('zeigt Seiten mit ihren Schriften und fragt nach nichts außerhalb', async () => {
    await using opened = await open('index.html');
    const { page, complaints, requests } = opened;
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(fonts).toBeGreaterThanOrEqual(2);
    expect(await page.locator('footer').innerText()).toContain(note);
    expect(requests.filter((address) => !address.startsWith(pathToFileURL(folder).href))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('findet mit derselben Suche, und der Treffer öffnet seine Seite', async () => {
    await using opened = await open('index.html');
    const { page, complaints } = opened;
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input[type=search]').fill(chapterTitle);
    const first = page.locator('dialog[open] [data-search-output] a').first();
    await first.click();
    await page.waitForURL(/index\.html$/);
    expect(await page.title()).toContain(chapterTitle);
    expect(complaints).toEqual([]);
  });

  it('nimmt ein Wort aus dem Suchfeld der Startseite mit auf die Suchseite', async () => {
    await using opened = await open('index.html');
    const { page, complaints } = opened;
    await page.locator('main input[type=search]').fill(chapterTitle);
    await page.keyboard.press('Enter');
    await page.waitForURL(/suche\/index\.html\?q=/);
    await page.locator('main').getByRole('link', { name: chapterTitle }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('füllt eine Vorlage aus und gibt sie als Datei her', async () => {
    await using opened = await open(`${templatePage.slice(1)}index.html`);
    const { page, complaints } = opened;
    await page.locator('main textarea[data-field], main input[type=text][data-field]').first().fill('Rathaus');
    const button = page.getByRole('link', { name: 'DOCX für Word' }).first();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const saved = join(dirname(folder), 'vorlage.docx');
    await download.saveAs(saved);
    const archive = unzipSync(readFileSync(saved));
    expect(strFromU8(archive['word/document.xml']!)).toContain('Rathaus');
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(!hasFirefox)(hasFirefox ? 'in Firefox' : `in Firefox (${withoutFirefox})`, () => {
  it('findet die Suche aus dem Ordner, und die Schriften sind da', async () => {
    await using firefox = await launchFirefox();
    await firefox.goto(`${addressOf('suche/index.html')}?q=${encodeURIComponent(chapterTitle)}`);
    const found = await firefox.evaluate<string>(`new Promise((resolve) => {
      const look = (left) => {
        const hit = [...document.querySelectorAll('main a')].find((link) => link.textContent.includes(${JSON.stringify(chapterTitle)}));
        if (hit) resolve(hit.href); else if (left > 0) setTimeout(() => look(left - 1), 100); else resolve(document.querySelector('main').innerText);
      };
      look(150);
    })`);
    expect(found).toMatch(/^file:.*\/index\.html(#.*)?$/);
    expect(
      await firefox.evaluate<number>(`document.fonts.ready.then(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)`),
    ).toBeGreaterThan(0);
  });
});
