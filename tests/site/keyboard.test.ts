import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leafFileName } from '../../src/addresses.ts';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { chapterPage, chapterTitle, templatePage } from '../support/siteExamples.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();

/** What has the focus: its words, and whether a reader sees that it has. */
const focused = (page: Page): Promise<{ tag: string; name: string; ring: boolean; address: string }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    // The calendar button inside a date field has the focus to itself, and the browser's own ring.
    const inside = !element.matches(':focus') && element.matches(':focus-within');
    return {
      tag: element.tagName.toLowerCase(),
      name: (element.getAttribute('aria-label') ?? element.innerText).trim(),
      ring: inside || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      address: element.getAttribute('href') ?? '',
    };
  });

/** Presses Tab until the focus stands on an element that fits; fails if none comes. */
async function tabTo(page: Page, fits: (element: Awaited<ReturnType<typeof focused>>) => boolean, steps = 80): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    if (fits(await focused(page))) return;
  }
  throw new Error(`Nach ${steps} Schritten mit der Tabulatortaste nicht erreicht.`);
}

const chapter = openBinder(contentFolders()).chapters.get(chapterPage.split('/').at(-2)!)!;

describe('nur mit der Tastatur', () => {
  it('sucht man, öffnet einen Treffer und lädt das Blatt herunter', async () => {
    await using page = await site.open('/', { acceptDownloads: true });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(chapterTitle, { delay: 20 });
    await page
      .getByRole('status')
      .filter({ hasText: `Treffer für »${chapterTitle}«` })
      .waitFor();
    await tabTo(page, ({ address }) => address === chapterPage, 12);
    expect((await focused(page)).ring).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${chapterPage}**`);
    await tabTo(page, ({ name }) => name.startsWith('Kapitel als PDF'));
    expect((await focused(page)).ring).toBe(true);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe(leafFileName(chapter));
    expect(download.suggestedFilename()).toMatch(/^\w+-\w+-[a-z0-9-]+-\d{4}-\d\d\.pdf$/);
  });

  it('übernimmt man einen Vorschlag mit den Pfeiltasten', async () => {
    await using page = await site.open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(chapterTitle.slice(0, 7).toLowerCase(), { delay: 20 });
    const field = page.getByRole('dialog').getByRole('combobox');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = await page.getByRole('option', { selected: true }).innerText();
    expect(await page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.innerText)).toBe(chosen);
    await page.keyboard.press('Enter');
    expect((await field.inputValue()).toLowerCase()).toContain(chosen.toLowerCase());
    await page.getByRole('status').filter({ hasText: 'Treffer für' }).waitFor();
  });

  it('kommt in der Suche an, was man tippt, bevor sie da ist', async () => {
    await using page = await site.open(chapterPage, {
      before: (opened) => void opened.route('**/SearchDialog*', (route) => setTimeout(() => void route.continue(), 300)),
    });
    await page.keyboard.press('Control+k');
    // Letters for which the test's keyboard has keys: others come without any key being pressed.
    await page.keyboard.type('gremium', { delay: 60 });
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('gremium');
  });

  it('schließt Escape die Suche und gibt den Fokus zurück', async () => {
    await using page = await site.open(chapterPage);
    await tabTo(page, ({ address }) => address === '/inhalt/', 10);
    const before = await focused(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect((await focused(page)).tag).toBe('input');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page)).toEqual(before);
  });

  it('bleibt der Fokus in der offenen Suche', async () => {
    await using page = await site.open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement?.closest('dialog'));
      expect(outside).toBe(false);
    }
  });

  it('springt man mit dem ersten Schritt über die Kopfzeile zum Inhalt', async () => {
    await using page = await site.open(chapterPage);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ name: 'Zum Inhalt springen', ring: true });
    expect(await page.locator('.skip-link').isVisible()).toBe(true);
    const box = await page.locator('.skip-link').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it.each(['/', chapterPage, '/glossar/', '/aktuell/', templatePage])('sieht man auf %s immer, wo man ist', async (address) => {
    await using page = await site.open(address);
    const unseen: string[] = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const { tag, name, ring } = await focused(page);
      if (tag === 'body') break;
      if (!ring) unseen.push(`${tag} ${name}`);
    }
    expect(unseen).toEqual([]);
  });

  it('hakt man eine Checkliste ab und öffnet und schließt die Erklärung eines Begriffs', async () => {
    await using page = await site.open(chapterPage);
    const tick = page.locator('.box-checkliste').getByRole('checkbox').first();
    await tick.focus();
    await page.keyboard.press('Space');
    expect(await tick.isChecked()).toBe(true);
    const term = page.locator('button.term').first();
    const card = page.locator('.term-card').first();
    await term.focus();
    await page.keyboard.press('Enter');
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect((await focused(page)).address).toMatch(/^\/glossar\/#/);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
  });

  it('löst eine einzelne Taste nirgends etwas aus', async () => {
    await using page = await site.open(chapterPage);
    const before = page.url();
    for (const key of 'abcdefghijklmnopqrstuvwxyz/?.,0123456789') await page.keyboard.press(key);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(page.url()).toBe(before);
    expect((await focused(page)).tag).toBe('body');
  });
});
