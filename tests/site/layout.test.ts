import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { chapterAddress } from '../../src/addresses.ts';
import { distFolder } from '../support/distFolder.ts';
import {
  chapterBeforeOthers,
  chapterPage,
  chapterTitle,
  lastPageBelow,
  pageBelow,
  registerPage,
  templatePage,
  templateWithSums,
} from '../support/siteExamples.ts';
import { fileOf } from '../support/sitePages.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();
const least = 44;
/** 320 px is a window of 1280 px at 400 %. */
const widths = [320, 360, 768, 1440] as const;

/** The chapter with the most columns in a table of its own. */
function widestChapter(): string {
  const columns = (address: string): number => {
    const rows = readFileSync(join(distFolder, fileOf(address)), 'utf8').match(/<thead>[^]*?<\/thead>/g) ?? [];
    return Math.max(0, ...rows.map((row) => row.split('<th').length - 2));
  };
  return [...openBinder(contentFolders()).chapters.values()].map(chapterAddress).toSorted((a, b) => columns(b) - columns(a))[0]!;
}

const pages = [
  '/',
  widestChapter(),
  chapterPage,
  registerPage,
  '/glossar/',
  '/stichworte/',
  '/inhalt/',
  '/quellen/',
  '/checklisten/',
  '/aktuell/',
  '/druck/',
  '/eigene-unterlagen/',
  '/vorlagen/',
  templateWithSums,
  `/suche/?q=${chapterTitle}`,
  '/impressum/',
  '/404.html',
  pageBelow('/blatt/'),
  lastPageBelow('/ausgabe/'),
  lastPageBelow('/kontrollblatt/'),
];

/** Elements that stick out of the window to the right; what scrolls inside itself doesn't count. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} statt ${clientWidth}`, ...wide.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className.toString()}`)];
  });

describe.concurrent(`bei ${widths.join(', ')} Pixeln Breite`, () => {
  it.each(pages)('rollt %s nicht zur Seite', async (address) => {
    await site.visit(address, { viewport: { width: widths[0], height: 800 } }, async (page) => {
      for (const width of widths) {
        if (width !== widths[0]) {
          await page.setViewportSize({ width, height: 800 });
          // As if opened at this width: what was unfolded is folded again, and scripts start anew.
          await page.reload();
        }
        expect(await sticksOut(page), `${width} Pixel`).toEqual([]);
        for (const summary of await page.locator('main summary:visible').all()) await summary.click();
        expect(await sticksOut(page), `${width} Pixel, aufgeklappt`).toEqual([]);
      }
    });
  });

  it.each(widths)('passen die Suche und ihre Treffer hinein (%i)', async (width) => {
    await using page = await site.open('/', { viewport: { width, height: 800 } });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('Sicherheitspartnerschaften');
    await page.getByRole('dialog').getByRole('status').filter({ hasText: 'Treffer' }).waitFor();
    const overflow = await page.locator('.search-panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await sticksOut(page)).toEqual([]);
  });
});

describe.each([360, 1440])('Ziele für Finger und Maus bei %i Pixeln Breite', (width) => {
  it.each(['/', chapterPage, '/aktuell/', `/suche/?q=${chapterTitle}`, templatePage])(`sind auf %s mindestens ${least} Pixel groß`, async (address) => {
    await using page = await site.open(address, { viewport: { width, height: 800 } });
    const targets = page.locator(
      '.header a:visible, .header button:visible, .rail a:visible, main button:visible:not(.term), a.button:visible, summary:visible',
    );
    const small = await targets.evaluateAll(
      (all, size) =>
        all.flatMap((element) => {
          const { width: wide, height: high } = element.getBoundingClientRect();
          return wide + 0.5 >= size && high + 0.5 >= size ? [] : [`${element.textContent.trim()}: ${wide.toFixed(0)} × ${high.toFixed(0)}`];
        }),
      least,
    );
    expect(small).toEqual([]);
  });
});

describe('gedruckt aus dem Browser', () => {
  it.each([chapterPage, chapterBeforeOthers, templatePage, '/glossar/'])('zeigt %s nur den Text', async (address) => {
    await using page = await site.open(address);
    await page.emulateMedia({ media: 'print' });
    const visible = await page
      .locator('header.header, footer, nav, aside, dialog, .rail, .skip-link, button:not(.term)')
      .evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => `${element.tagName.toLowerCase()}.${element.className}`));
    expect(visible).toEqual([]);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
  });

  it('steht der Text in derselben Reihenfolge wie auf dem Bildschirm', async () => {
    await using page = await site.open(chapterPage);
    const order = (): Promise<string[]> =>
      page.locator('[data-leaf]').evaluate((leaf) => {
        const blocks = [...leaf.querySelectorAll('h1, h2, h3, p, li, td, th')].filter(
          (element) => !element.closest('[data-furniture]') && element.checkVisibility(),
        );
        const places = blocks.map((element) => ({
          top: element.getBoundingClientRect().top,
          left: element.getBoundingClientRect().left,
          text: element.textContent.trim(),
        }));
        return places.toSorted((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text);
      });
    const screen = await order();
    expect(screen.length).toBeGreaterThan(30);
    await page.emulateMedia({ media: 'print' });
    expect(await order()).toEqual(screen);
  });
});
