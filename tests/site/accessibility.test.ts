import { describe, expect, it } from 'vitest';
import { axeSource, runAxe } from '../support/runAxe.ts';
import { chapterPage, chapterTitle, misspelledTitle, pageBelow } from '../support/siteExamples.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();

describe.each(['light', 'dark'] as const)('axe findet nichts in Zuständen, die erst durch Bedienung entstehen (%s)', (colorScheme) => {
  const options = { init: axeSource, colorScheme, reducedMotion: 'reduce' } as const;

  it('offene Suche, ohne Eingabe, mit Treffern, mit anderer Schreibweise, ohne Treffer', async () => {
    await using page = await site.open('/', options);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await runAxe(page)).toEqual([]);
    const field = dialog.getByRole('combobox');
    const status = dialog.getByRole('status');
    await field.fill(chapterTitle);
    await status.filter({ hasText: `Treffer für »${chapterTitle}«` }).waitFor();
    await dialog.getByRole('listitem').first().waitFor();
    expect(await runAxe(page)).toEqual([]);
    await field.fill(misspelledTitle);
    await status.filter({ hasText: 'gezeigt:' }).waitFor();
    expect(await runAxe(page)).toEqual([]);
    await field.fill('Xyzzyqwertz');
    await status.filter({ hasText: 'Kein Treffer' }).waitFor();
    await dialog.getByText('Das können Sie tun').waitFor();
    expect(await runAxe(page)).toEqual([]);
  });

  it('Suchseite mit Treffern und offenen Filtern', async () => {
    await using page = await site.open(`/suche/?q=${chapterTitle}`, options);
    await page.getByText('Filtern nach Register und Art').click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await runAxe(page)).toEqual([]);
  });

  it('Checkliste mit Häkchen, die gemerkt werden', async () => {
    await using page = await site.open(chapterPage, options);
    const list = page.locator('.box-checkliste').first();
    await list.getByRole('checkbox').first().check();
    await list.getByRole('checkbox', { name: 'Häkchen in diesem Browser merken' }).check();
    expect(await runAxe(page)).toEqual([]);
  });

  it('Erklärung eines Begriffs', async () => {
    await using page = await site.open(chapterPage, options);
    await page.locator('button.term').first().click();
    await page.locator('.term-card:popover-open').waitFor();
    expect(await runAxe(page)).toEqual([]);
  });

  it('aufgeklappter Inhalt auf 360 Pixeln', async () => {
    await using page = await site.open(chapterPage, { ...options, viewport: { width: 360, height: 740 } });
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
    expect(await page.locator('main details[open]').count()).toBeGreaterThan(1);
    expect(await runAxe(page)).toEqual([]);
  });

  it('Seite eines Blattes, auf der die Zeile der eigenen Ausgabe hervorgehoben ist', async () => {
    const sheet = pageBelow('/blatt/');
    await using page = await site.open(sheet, options);
    await page.goto(`${site.url}${sheet}#${(await page.locator('.print').first().getAttribute('id')) ?? ''}`);
    expect(await runAxe(page)).toEqual([]);
  });

  it('aufgeklappte Wege von Ausgabe zu Ausgabe', async () => {
    await using page = await site.open('/aktuell/', options);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await runAxe(page)).toEqual([]);
  });
});
