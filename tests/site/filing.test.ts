import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../support/sitePages.ts';
import { axeSource, runAxe } from '../support/runAxe.ts';
import { useSite } from '../support/useSite.ts';
import { nothing, tracesOf, watchPage } from '../support/watchPage.ts';

const site = useSite();
const addresses = pagesOf().filter((address) => /^\/aktuell\/.+\/$/.test(address));
const phone = { viewport: { width: 360, height: 740 } };
const heading = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('Schritt für Schritt einordnen', () => {
  it('gibt es von jeder älteren Ausgabe', () => {
    expect(addresses.length).toBeGreaterThan(0);
  });

  it('geht mit der Tastatur allein, ohne Netz und ohne Speicher, bis zur Quittung', async () => {
    const { page, complaints } = await watchPage(site, addresses[0]!, phone);
    await using _closing = page;
    await page.context().setOffline(true);
    const steps = await page.locator('[data-step]').count();
    expect(steps).toBeGreaterThan(3);
    expect(await page.locator('[data-step]:visible').count()).toBe(1);
    await page.getByText(`Schritt 1 von ${steps}`).waitFor();
    await page.getByRole('button', { name: 'Erledigt' }).focus();
    await page.keyboard.press('Enter');
    const second = await heading(page);
    expect(second).not.toBe('');
    expect(await page.locator('[data-step]:visible').innerText()).toMatch(
      /Herausnehmen[^]*unten steht: Ausgabe \d{4}.\d[^]*Einfügen[^]*unten steht: Ausgabe \d{4}.\d/,
    );
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    expect(await heading(page)).toBe(second);
    // Something else lies there: it is noted, and the row stays open.
    await page.getByRole('button', { name: 'Hier liegt etwas anderes' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ausgabe 2025-1');
    await page.keyboard.press('Enter');
    for (let step = 2; step < steps; step++) await page.keyboard.press('Enter');
    expect(await heading(page)).toBe('Quittung');
    const receipt = page.locator('[data-receipt]');
    expect(await receipt.innerText()).toContain(`1 von ${steps} Schritten offen`);
    expect(await receipt.innerText()).toContain('dort lag: Ausgabe 2025-1');
    await page.getByLabel('von', { exact: true }).fill('Koordinierungsstelle');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Als Datei speichern' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^quittung-nachlieferung-.*\.txt$/);
    expect(await tracesOf(page)).toEqual(nothing);
    expect(complaints.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('geht nach dem Neuladen dort weiter, wo man war', async () => {
    await using page = await site.open(addresses[0]!, phone);
    await page.getByRole('button', { name: 'Erledigt' }).click();
    await page.getByRole('button', { name: 'Erledigt' }).click();
    await page.reload();
    await page.getByText(/^Schritt 3 von/).waitFor();
    await page.getByRole('button', { name: 'Zurück' }).click();
    await page.getByText(/^Schritt 2 von \d+, erledigt$/).waitFor();
  });

  it('zeigt ohne Skript die ganze Liste mit Kästchen', async () => {
    await using page = await site.open(addresses[0]!, { javaScriptEnabled: false });
    expect(await page.locator('[data-step]:visible').count()).toBe(await page.locator('[data-step]').count());
    expect(await page.getByRole('checkbox', { name: 'Erledigt' }).count()).toBe(await page.locator('[data-step]').count());
    expect(await page.locator('[data-receipt]:visible, [data-buttons]:visible').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('hat auch mit offener Notiz und in der Quittung keine Barrieren (%s)', async (colorScheme) => {
    await using page = await site.open(addresses[0]!, { ...phone, colorScheme, init: axeSource });
    const faults = async (): Promise<unknown[]> => runAxe(page);
    await page.getByRole('button', { name: 'Erledigt' }).click();
    await page.getByRole('button', { name: 'Hier liegt etwas anderes' }).click();
    expect(await faults()).toEqual([]);
    const steps = await page.locator('[data-step]').count();
    await page.goto(`${page.url().replace(/#.*/, '')}#schritt=${steps + 1}`);
    await page.reload();
    await page.getByRole('heading', { name: 'Quittung' }).waitFor();
    expect(await faults()).toEqual([]);
  });
});
