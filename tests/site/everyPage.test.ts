import { describe, expect, it } from 'vitest';
import { axeSource, runAxe, runAxeInBothModes } from '../support/runAxe.ts';
import { firstOfTheirKind, samplePages } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';
import { nothing, tracesOf, visitWatched } from '../support/watchPage.ts';

const site = useSite();
const pages = samplePages();
const inBothModes = firstOfTheirKind(pages);

/** Opened once for both questions: what takes time is to open a page. Dark is looked at wherever a page shows anything that none before it has shown. */
describe.concurrent('kein Aufruf verlässt die eigene Adresse, nichts bleibt zurück, axe findet nichts auf', () => {
  it.each(pages)('%s', async (address) => {
    await visitWatched(site, address, { init: axeSource, colorScheme: 'light', reducedMotion: 'reduce' }, async ({ page, foreign, complaints }) => {
      // Everything has loaded; what a script asks for late is still seen. (Playwright's »networkidle« now and then never comes in a shared browser.)
      await page.waitForTimeout(500);
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await tracesOf(page)).toEqual(nothing);
      expect(await page.context().cookies()).toEqual([]);
      expect(await (inBothModes.has(address) ? runAxeInBothModes(page) : runAxe(page))).toEqual([]);
      // axe loads the style sheets anew: that stays at home, too.
      expect(foreign).toEqual([]);
    });
  });
});
