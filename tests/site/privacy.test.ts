import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { distFolder } from '../support/distFolder.ts';
import { readHtml } from '../support/readHtml.ts';
import { fileOf, pagesOf, samplePages } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();

/** Keeps what the browser would otherwise only tell its console. */
const listen = `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective + ': ' + event.blockedURI));`;

/** Opens a page and writes down what it asks for and complains about. */
async function watch(address: string): Promise<{ page: Page; foreign: string[]; complaints: string[] }> {
  const foreign: string[] = [];
  const complaints: string[] = [];
  const page = await site.open(address, {
    init: listen,
    before: (opened) => {
      opened.on('request', (request) => {
        if (!request.url().startsWith(`${site.url}/`)) foreign.push(request.url());
      });
      opened.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      opened.on('pageerror', (error) => complaints.push(error.message));
    },
  });
  return { page, foreign, complaints };
}

/** What the page has left in the browser, and what its security policy has stopped. */
const tracesOf = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
    violations: (window as unknown as { violations: string[] }).violations,
  }));

const nothing = { cookies: '', local: [], session: [], databases: 0, caches: 0, violations: [] };

describe.concurrent('kein Aufruf verlässt die eigene Adresse, nichts bleibt zurück auf', () => {
  it.each(samplePages())('%s', async (address) => {
    const { page, foreign, complaints } = await watch(address);
    await using _closing = page;
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await tracesOf(page)).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('jede Seite', () => {
  it('erlaubt dem Browser nur, was von der eigenen Adresse kommt, und nichts, was in der Seite steht', () => {
    const faults = pagesOf().filter((address) => {
      const { elements } = readHtml(readFileSync(join(distFolder, fileOf(address)), 'utf8'));
      const policies = elements
        .filter(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        .map(({ attributes }) => attributes['content'] ?? '');
      const [policy = ''] = policies;
      return policies.length !== 1 || !policy.includes("default-src 'none'") || /'unsafe-(?:inline|eval)'|\*|https?:/.test(policy);
    });
    expect(faults).toEqual([]);
  });

  it('kommt ohne Stil und Programm in Attributen aus', () => {
    const faults = pagesOf().filter((address) => {
      const { elements } = readHtml(readFileSync(join(distFolder, fileOf(address)), 'utf8'));
      return elements.some(({ attributes }) => Object.keys(attributes).some((name) => name === 'style' || /^on[a-z]+$/.test(name)));
    });
    expect(faults).toEqual([]);
  });
});

describe('beim Bedienen', () => {
  it('sucht der Browser selbst: nichts geht hinaus, nichts bleibt zurück', async () => {
    const { page, foreign, complaints } = await watch('/');
    await using _closing = page;
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Förderung');
    await dialog.getByRole('status').filter({ hasText: 'Treffer für »Förderung«' }).waitFor();
    await page.goto(`${site.url}/suche/?q=Gremium`);
    await page.getByRole('status').filter({ hasText: 'Treffer für »Gremium«' }).waitFor();
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    expect(await tracesOf(page)).toEqual(nothing);
  });

  it('werden Häkchen erst nach der Einwilligung gemerkt und auf Wunsch gelöscht', async () => {
    const { page, complaints } = await watch('/situationsanalyse/buergerbefragung/');
    await using _closing = page;
    const list = page.locator('.box-checkliste').first();
    const tick = list.getByRole('checkbox').first();
    const consent = list.getByRole('checkbox', { name: 'Häkchen in diesem Browser merken' });
    await tick.check();
    expect(await tracesOf(page)).toEqual(nothing);
    await consent.check();
    expect((await tracesOf(page))['local']).toHaveLength(1);
    await page.reload();
    expect(await tick.isChecked()).toBe(true);
    await consent.uncheck();
    expect(await tracesOf(page)).toEqual(nothing);
    await page.reload();
    expect(await tick.isChecked()).toBe(false);
    expect(complaints).toEqual([]);
  });
});
