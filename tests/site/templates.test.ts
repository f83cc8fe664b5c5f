import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { fixtureBase as base } from '../support/fixtureSite.ts';
import { formReady } from '../support/formReady.ts';
import { openArchive, type Archive } from '../support/openArchive.ts';
import { savedFile, useSite } from '../support/useSite.ts';

const site = useSite(() => inject('fixture').folder, base);
const address = '/vorlagen/kostenplan/';
let page: Page;

beforeEach(async () => {
  page = await site.open(address, { acceptDownloads: true });
  await formReady(page);
});
afterEach(() => page.close());

async function reload(): Promise<void> {
  await page.reload();
  await formReady(page);
}

/** Saves the template as a file by its button. */
async function download(name: 'ODT für LibreOffice' | 'DOCX für Word'): Promise<Archive> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
  return openArchive(await savedFile(file));
}

const field = (id: string): Locator => page.locator(`[data-field="${id}"]`);
const sum = (id: string): Promise<string> => page.locator(`[data-sum="${id}"]`).inputValue();

/** The same form once more, with the same storage. */
async function secondWindow(): Promise<Page> {
  const [other] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open(location.href))]);
  await other.waitForLoadState();
  await formReady(other);
  return other;
}

/** Words of a file without its tags. */
const words = (xml: string): string => xml.replace(/<[^>]+>/g, '');

describe('eine Vorlage am Bildschirm', () => {
  it('nimmt Eingaben aus Sätzen, Auswahlfeldern und Tabellenzellen in ODT und DOCX mit', async () => {
    await field('gremium').fill('Präventionsrat »Grünau« & Umland');
    await field('tag').fill('2027-03-01');
    await field('oeffentlich').selectOption('nicht öffentlich');
    await field('leer-3-1-1').fill('Leitung <Ordnungsamt>');
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
    await page.getByLabel('Polizeirevier, Erreichbarkeit').fill('Telefon 0123');
    await page.getByLabel('Kommune').fill('Musterort');
    const document = await download('DOCX für Word');
    expect(words(document.read('word/document.xml'))).toContain('Telefon 0123');
    expect(words(document.read('word/document.xml'))).toContain('Musterort');
  });

  it('rechnet Summen und Summen von Summen sofort aus, am Bildschirm wie in der Datei', async () => {
    await field('a1').fill('16.000');
    await field('a2').fill('200,50');
    await field('b1').fill('1800');
    expect(await Promise.all(['summe-a', 'summe-b', 'gesamt', 'eigen'].map(sum))).toEqual(['16\u202f200,50', '1\u202f800', '18\u202f000,50', '1\u202f800']);
    expect(words((await download('ODT für LibreOffice')).read('content.xml'))).toContain('18\u202f000,50');
  });

  it.each(['1234.50', '1500,-', '2.000 EUR', 'EUR 2.000', 'ca. 2000'])('zählt »%s« mit', async (entry) => {
    await field('a1').fill(entry);
    await field('a2').fill('100');
    expect(await sum('summe-a')).toMatch(/^(1\u202f334,50|1\u202f600|2\u202f100)$/);
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
  });

  it('zählt auch, was schon eingetippt war, als das Programm kam', async () => {
    const gate = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes('data-keep-consent')) await gate.promise;
      await route.fulfill({ response });
    });
    await page.reload();
    await field('a1').fill('1500');
    await field('a2').fill('100');
    expect(await sum('summe-a')).toBe('');
    gate.resolve();
    await formReady(page);
    expect(await sum('summe-a')).toBe('1\u202f600');
  });

  it('zeigt und sagt, was kein Betrag ist, und lässt die Summe offen, am Bildschirm wie in der Datei', async () => {
    await field('a1').fill('12 Stück');
    await field('a2').fill('200');
    expect(await Promise.all(['summe-a', 'gesamt'].map(sum))).toEqual(['', '']);
    const name = (await field('a1').evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')).trim();
    expect(await field('a1').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('[data-keep-note]').textContent()).toBe(`${name}: Kein lesbarer Betrag. Schreiben Sie zum Beispiel 1234,50.`);
    expect(await page.locator('[data-sum=summe-a]').evaluate((sum) => sum.closest('.field-inline')?.nextElementSibling?.textContent)).toBe(
      `Die Summe ist offen, weil »${name}« kein lesbarer Betrag ist.`,
    );
    for (const [button, part] of [
      ['ODT für LibreOffice', 'content.xml'],
      ['DOCX für Word', 'word/document.xml'],
    ] as const) {
      const text = words((await download(button)).read(part));
      expect(text).toContain('12 Stück (kein lesbarer Betrag)');
      expect(text).toContain(`offen, weil »${name}« kein lesbarer Betrag ist`);
    }
    await field('a1').fill('120');
    expect(await sum('summe-a')).toBe('320');
    expect(await page.locator('[aria-invalid], .field-fault').count()).toBe(0);
  });

  it('leert mit einem Klick alles, auch Auswahl, Zellen und Summen', async () => {
    await field('a1').fill('100');
    await field('leer-3-1-1').fill('Druck');
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
    await field('gremium').fill('Lenkungsgruppe');
    await reload();
    expect(await field('gremium').inputValue()).toBe('');
    await page.getByLabel('Eingaben in diesem Browser merken').check();
    await field('gremium').fill('Lenkungsgruppe');
    await field('leer-3-1-1').fill('Schule');
    await reload();
    expect(await field('gremium').inputValue()).toBe('Lenkungsgruppe');
    expect(await field('leer-3-1-1').inputValue()).toBe('Schule');
  });

  it('verliert nichts, wenn dieselbe Vorlage in zwei Fenstern offen ist', async () => {
    await page.getByLabel('Eingaben in diesem Browser merken').check();
    const other = await secondWindow();
    await field('gremium').fill('Lenkungsgruppe');
    await other.locator('[data-field=leer-3-1-1]').fill('Schule');
    await other.locator('[data-field=a1]').fill('100');
    await field('a2').fill('50');
    // Each shows what the other has kept, sums included …
    await expect.poll(() => sum('summe-a')).toBe('150');
    await expect.poll(() => other.locator('[data-field=gremium]').inputValue()).toBe('Lenkungsgruppe');
    // … emptying a field reaches the other one too …
    await other.locator('[data-field=a1]').fill('');
    await expect.poll(() => sum('summe-a')).toBe('50');
    await reload();
    const left = ['gremium', 'leer-3-1-1', 'a1', 'a2'].map((id) => field(id).inputValue());
    expect(await Promise.all(left)).toEqual(['Lenkungsgruppe', 'Schule', '', '50']);
    // … and whoever ends it here, ends it there.
    await page.getByLabel('Eingaben in diesem Browser merken').uncheck();
    await expect.poll(() => other.getByLabel('Eingaben in diesem Browser merken').isChecked()).toBe(false);
    expect(await other.locator('[data-keep-note]').textContent()).toContain('in einem anderen Fenster beendet');
    await other.locator('[data-field=a1]').fill('1');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await other.close();
  });

  it('fügt zusammen, was zwei Fenster ohne Zustimmung begonnen haben', async () => {
    const other = await secondWindow();
    await field('gremium').fill('Lenkungsgruppe');
    await other.locator('[data-field=a1]').fill('100');
    await page.getByLabel('Eingaben in diesem Browser merken').check();
    await other.getByLabel('Eingaben in diesem Browser merken').check();
    expect(await other.locator('[data-field=gremium]').inputValue()).toBe('Lenkungsgruppe');
    await expect.poll(() => field('a1').inputValue()).toBe('100');
    await other.close();
  });

  it.each([
    ['gesperrt', "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"],
    ['voll', "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"],
  ])('merkt nichts, wenn der Speicher %s ist, und sagt es', async (_how, init) => {
    await using blocked = await site.open(address, { init });
    const consent = blocked.getByLabel('Eingaben in diesem Browser merken');
    await consent.click();
    expect(await consent.isChecked()).toBe(false);
    expect(await blocked.locator('[data-keep-note]').textContent()).toContain('merkt sich auf dieser Website nichts');
  });

  it('sagt, wenn der Speicher erst später voll ist; das Gemerkte bleibt', async () => {
    await page.getByLabel('Eingaben in diesem Browser merken').check();
    await field('gremium').fill('Rat');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await field('gremium').fill('Rat für Prävention');
    expect(await page.locator('[data-keep-note]').textContent()).toContain('letzte Änderung ließ sich nicht merken');
    await reload();
    expect(await field('gremium').inputValue()).toBe('Rat');
  });

  it('überträgt nichts: außer den Dateien der Seite wird keine Adresse aufgerufen', async () => {
    const requests: { method: string; url: string }[] = [];
    page.on('request', (request) => requests.push({ method: request.method(), url: request.url() }));
    await field('gremium').fill('Geheimes Gremium');
    await download('ODT für LibreOffice');
    expect(requests.filter(({ method, url }) => method !== 'GET' || !/^blob:|^http:\/\/127\.0\.0\.1/.test(url) || url.includes('Geheim'))).toEqual([]);
  });

  it('zeigt in jedem Feld eines Satzes, was hineingehört, und sagt es auch dem Screenreader', async () => {
    const help = page.getByText('Name, wie er beschlossen ist');
    expect(await help.isVisible()).toBe(false);
    await field('gremium').focus();
    expect(await help.isVisible()).toBe(true);
    expect(await field('gremium').getAttribute('aria-describedby')).toBe(await help.getAttribute('id'));
  });
});

describe('ohne Skript', () => {
  it('führen die Knöpfe zu den leeren Dateien', async () => {
    await using plain = await site.open(address, { javaScriptEnabled: false });
    const links = await plain.locator('.page-head a[download]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['odt', 'docx', 'pdf'].map((ending) => `${base}/vorlagen/kostenplan.${ending}`));
    for (const link of links) expect((await fetch(new URL(link!, site.url))).status).toBe(200);
  });
});
