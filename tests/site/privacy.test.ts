import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distFolder } from '../support/distFolder.ts';
import { formReady } from '../support/formReady.ts';
import { readHtml } from '../support/readHtml.ts';
import { chapterPage, chapterTitle } from '../support/siteExamples.ts';
import { fileOf, pagesOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';
import { nothing, tracesOf, watchPage } from '../support/watchPage.ts';

const site = useSite();

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
    const { page, foreign, complaints } = await watchPage(site, '/');
    await using _closing = page;
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(chapterTitle);
    await dialog
      .getByRole('status')
      .filter({ hasText: `Treffer für »${chapterTitle}«` })
      .waitFor();
    await page.goto(`${site.url}/suche/?q=Gremium`);
    await page.getByRole('status').filter({ hasText: 'Treffer für »Gremium«' }).waitFor();
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    expect(await tracesOf(page)).toEqual(nothing);
  });

  it('werden Häkchen erst nach der Einwilligung gemerkt und auf Wunsch gelöscht', async () => {
    const { page, complaints } = await watchPage(site, chapterPage);
    await using _closing = page;
    const list = page.locator('.box-checkliste').first();
    const tick = list.getByRole('checkbox').first();
    const consent = list.getByRole('checkbox', { name: 'Häkchen in diesem Browser merken' });
    await tick.check();
    expect(await tracesOf(page)).toEqual(nothing);
    await consent.check();
    expect((await tracesOf(page))['local']).toHaveLength(1);
    await page.reload();
    await formReady(page);
    expect(await tick.isChecked()).toBe(true);
    await consent.uncheck();
    expect(await tracesOf(page)).toEqual(nothing);
    await page.reload();
    await formReady(page);
    expect(await tick.isChecked()).toBe(false);
    expect(complaints).toEqual([]);
  });
});
