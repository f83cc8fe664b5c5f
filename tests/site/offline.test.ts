import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfflineList } from '../../src/web/offline/OfflineList.ts';
import { distFolder } from '../support/distFolder.ts';
import { chapterPage, chapterTitle, templatePage } from '../support/siteExamples.ts';
import { fileOf, pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();
const list = JSON.parse(readFileSync(join(distFolder, 'ohne-netz.json'), 'utf8')) as OfflineList;
const caches = 'caches.keys().then((names) => names.length)';
const workers = 'navigator.serviceWorker.getRegistrations().then((all) => all.length)';

describe('den Ordner mitnehmen', () => {
  it('die Liste nennt jede Seite, die Suche und die Vorlagen, mit ihrer Größe', () => {
    const addresses = new Set(list.seiten.map(([address]) => `/${address}`));
    expect(pagesOf().filter((address) => !addresses.has(address) && !address.endsWith('404.html'))).toEqual([]);
    expect([...addresses].filter((address) => /\/pagefind\/(lexikon|pagefind\.js|index\/|fragment\/)/.test(address)).length).toBeGreaterThan(20);
    expect([...addresses].some((address) => address.endsWith('.docx'))).toBe(true);
    for (const [address, bytes] of list.seiten.slice(0, 50)) expect(readFileSync(join(distFolder, fileOf(`/${address}`))).length).toBe(bytes);
  });

  it('erst auf Wunsch, dann auch ohne Netz mit Suche und Vorlagen, und auf Wunsch wieder weg', async () => {
    await using page = await site.open('/mitnehmen/');
    const context = page.context();
    const save = page.getByRole('button', { name: 'Auf diesem Gerät speichern' });
    await page.getByText(/^Größe: \d/).waitFor();
    expect([await page.evaluate(caches), await page.evaluate(workers)]).toEqual([0, 0]);
    await save.click();
    await page.getByRole('status').filter({ hasText: 'Gespeichert. Diese Website' }).waitFor({ timeout: 120_000 });
    await page.getByText('Das ist die neueste Fassung.').waitFor();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

    // With a network every page comes from the server and says nothing.
    await page.goto(site.url + chapterPage);
    expect(await page.locator('[data-ohne-netz]').count()).toBe(0);

    await context.setOffline(true);
    await page.goto(site.url + chapterPage);
    expect(await page.locator('main h1').innerText()).toContain(chapterTitle);
    expect(await page.locator('[data-ohne-netz]').innerText()).toMatch(/^Ohne Netz: Sie lesen die Fassung, die am \d+\. \p{L}+ \d{4} .*\(Ausgabe .*\)/u);
    await page.goto(`${site.url}/suche/?q=${encodeURIComponent(chapterTitle)}`);
    await page.locator('main').getByRole('link', { name: chapterTitle }).first().waitFor();
    await page.goto(site.url + templatePage);
    await page.locator('main [data-field]').first().waitFor();
    await page.goto(`${site.url}/gibt-es-nicht/`);
    expect(await page.locator('body').innerText()).toContain('nicht gespeichert');
    await page.goto(`${site.url}/mitnehmen/`);
    await page.getByText('lässt sich ohne Netz nicht sagen').waitFor();

    await context.setOffline(false);
    await page.goto(`${site.url}/mitnehmen/`);
    await page.getByRole('button', { name: 'Von diesem Gerät entfernen' }).click();
    await page.getByRole('status').filter({ hasText: 'Entfernt' }).waitFor();
    expect([await page.evaluate(caches), await page.evaluate(workers)]).toEqual([0, 0]);
  });

  it('abgebrochen bleibt nichts zurück', async () => {
    await using page = await site.open('/mitnehmen/');
    // The last file never comes.
    const [last] = list.seiten.at(-1)!;
    await page.route(`${site.url}/${last}`, () => undefined);
    await page.getByRole('button', { name: 'Auf diesem Gerät speichern' }).click();
    await expect.poll(() => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value), { timeout: 60_000 }).toBeGreaterThan(1_000_000);
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('status').filter({ hasText: 'Abgebrochen' }).waitFor();
    expect([await page.evaluate(caches), await page.evaluate(workers)]).toEqual([0, 0]);
    await page.getByText('Auf diesem Gerät ist nichts gespeichert.').waitFor();
  });
});
