import { describe, expect, it } from 'vitest';
import { axeSource, runAxe, runAxeInBothModes } from '../support/runAxe.ts';
import { firstOfTheirKind, samplePages } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';
import { nothing, tracesOf, watchPage } from '../support/watchPage.ts';

const site = useSite();
const pages = samplePages();
const inBothModes = firstOfTheirKind(pages);

/** Opened once for both questions: what takes time is to open a page. Dark is looked at wherever a page shows anything that none before it has shown. */
describe.concurrent('kein Aufruf verlässt die eigene Adresse, nichts bleibt zurück, axe findet nichts auf', () => {
  it.each(pages)('%s', async (address) => {
    const { page, foreign, complaints } = await watchPage(site, address, { init: axeSource, colorScheme: 'light', reducedMotion: 'reduce' });
    await using _closing = page;
    // On a machine with other work to do the last request may take its time.
    await page.waitForLoadState('networkidle', { timeout: 120_000 });
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await tracesOf(page)).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
    expect(await (inBothModes.has(address) ? runAxeInBothModes(page) : runAxe(page))).toEqual([]);
    // axe loads the style sheets anew: that stays at home, too.
    expect(foreign).toEqual([]);
  });
});
