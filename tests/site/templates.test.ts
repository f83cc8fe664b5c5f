import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { distFolder } from '../support/distFolder.ts';
import { launchChromium } from '../support/launchChromium.ts';
import { serveFolder, type FolderServer } from '../support/serveFolder.ts';
import { openArchive, type Archive } from '../support/openArchive.ts';

let browser: Browser;
let server: FolderServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  server = await serveFolder(distFolder);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (slug: string): Promise<unknown> => page.goto(`${server.url}/vorlagen/${slug}/`);

/** Saves the template as a file by its button. */
async function download(name: 'ODT für LibreOffice' | 'DOCX für Word'): Promise<Archive> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
  return openArchive(new Uint8Array(readFileSync(await file.path())));
}

const field = (id: string): Locator => page.locator(`[data-field="${id}"]`);
const sum = (id: string): Promise<string> => page.locator(`[data-sum="${id}"]`).inputValue();

/** Words of a file without its tags. */
const words = (xml: string): string => xml.replace(/<[^>]+>/g, '');

describe('eine Vorlage am Bildschirm', () => {
  it('nimmt Eingaben aus Sätzen, Auswahlfeldern und Tabellenzellen in ODT und DOCX mit', async () => {
    await open('geschaeftsordnung');
    await field('gremium').fill('Präventionsrat »Grünau« & Umland');
    await field('beschluss-datum').fill('2027-03-01');
    await field('plenum-oeffentlich').selectOption('nicht öffentlich');
    await field('leer-1-2-3').fill('Leitung <Ordnungsamt>');
    for (const [button, part] of [
      ['ODT für LibreOffice', 'content.xml'],
      ['DOCX für Word', 'word/document.xml'],
    ] as const) {
      const text = words((await download(button)).read(part));
      expect(text).toContain('Präventionsrat »Grünau« &amp; Umland');
      expect(text).toContain('1. März 2027');
      expect(text).toContain('Leitung &lt;Ordnungsamt&gt;');
      expect(text).not.toContain('öffentlich / nicht öffentlich');
    }
    await expect.poll(() => page.locator('[data-filled-status]').first().textContent()).toContain('Ihre Eingaben stehen in der gespeicherten Datei');
  });

  it('nimmt auch mit, was in den leeren Zellen vorbereiteter Zeilen und in Formularen steht', async () => {
    await open('akteursliste');
    await page.getByLabel('Polizeirevier, Erreichbarkeit').fill('Telefon 0123');
    await page.getByLabel('Kommune').fill('Musterort');
    const document = await download('DOCX für Word');
    expect(words(document.read('word/document.xml'))).toContain('Telefon 0123');
    expect(words(document.read('word/document.xml'))).toContain('Musterort');
  });

  it('rechnet Summen und Summen von Summen sofort aus, am Bildschirm wie in der Datei', async () => {
    await open('kosten-und-finanzierungsplan');
    await field('a1').fill('16.000');
    await field('a2').fill('200,50');
    await field('b1').fill('1800');
    expect(await Promise.all(['summe-a', 'summe-b', 'gesamt', 'c3'].map(sum))).toEqual(['16\u202f200,50', '1\u202f800', '18\u202f000,50', '1\u202f800']);
    expect(words((await download('ODT für LibreOffice')).read('content.xml'))).toContain('18\u202f000,50');
  });

  it('leert mit einem Klick alles, auch Auswahl, Zellen und Summen', async () => {
    await open('kosten-und-finanzierungsplan');
    await field('a1').fill('100');
    await field('leer-5-1-1').fill('Druck');
    await field('ausgleich').first().check();
    await page.getByRole('button', { name: 'Alle Felder leeren' }).click();
    expect(await sum('gesamt')).toBe('');
    const left = await page
      .locator('[data-field]')
      .evaluateAll((fields) =>
        fields.filter((field) =>
          field instanceof HTMLInputElement && /radio|checkbox/.test(field.type) ? field.checked : (field as HTMLInputElement).value !== '',
        ),
      );
    expect(left).toHaveLength(0);
  });

  it('behält Eingaben nur mit Zustimmung über das Neuladen hinweg', async () => {
    await open('protokoll');
    await field('gremium').fill('Lenkungsgruppe');
    await page.reload();
    expect(await field('gremium').inputValue()).toBe('');
    await page.getByLabel('Eingaben in diesem Browser merken').check();
    await field('gremium').fill('Lenkungsgruppe');
    await field('leer-1-1-1').fill('Schule');
    await page.reload();
    expect(await field('gremium').inputValue()).toBe('Lenkungsgruppe');
    expect(await field('leer-1-1-1').inputValue()).toBe('Schule');
  });

  it('überträgt nichts: außer den Dateien der Seite wird keine Adresse aufgerufen', async () => {
    await open('protokoll');
    const requests: { method: string; url: string }[] = [];
    page.on('request', (request) => requests.push({ method: request.method(), url: request.url() }));
    await field('gremium').fill('Geheimes Gremium');
    await download('ODT für LibreOffice');
    expect(requests.filter(({ method, url }) => method !== 'GET' || !/^blob:|^http:\/\/127\.0\.0\.1/.test(url) || url.includes('Geheim'))).toEqual([]);
  });

  it('zeigt in jedem Feld eines Satzes, was hineingehört, und sagt es auch dem Screenreader', async () => {
    await open('pressemitteilung');
    const help = page.getByText('Ort so genau wie nötig, ohne Etikett');
    expect(await help.isVisible()).toBe(false);
    await field('wo').focus();
    expect(await help.isVisible()).toBe(true);
    expect(await field('wo').getAttribute('aria-describedby')).toBe(await help.getAttribute('id'));
  });
});

describe('ohne Skript', () => {
  it('führen die Knöpfe zu den leeren Dateien', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${server.url}/vorlagen/protokoll/`);
    const links = await page.locator('.page-head a[download]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/vorlagen/protokoll.odt', '/vorlagen/protokoll.docx', '/vorlagen/protokoll.pdf']);
    for (const link of links) expect((await fetch(server.url + link)).status).toBe(200);
    await plain.close();
  });
});
