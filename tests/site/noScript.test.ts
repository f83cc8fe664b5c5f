import { describe, expect, it } from 'vitest';
import { chapterAddress } from '../../src/addresses.ts';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { chapterBeforeOthers, chapterPage, chapterTitle, pageBelow } from '../support/siteExamples.ts';
import { useSite } from '../support/useSite.ts';

const site = useSite();
const off = { javaScriptEnabled: false } as const;
const { binder, chapters } = openBinder(contentFolders());

describe('ohne JavaScript', () => {
  it('liest man ein Kapitel, klappt auf, hakt ab und lädt das Blatt', async () => {
    await using page = await site.open(chapterPage, off);
    expect((await page.locator('[data-leaf]').innerText()).length).toBeGreaterThan(3000);
    const plain = page.locator('details.plain').first();
    expect(await plain.locator('p').isVisible()).toBe(false);
    await plain.locator('summary').click();
    expect(await plain.locator('p').isVisible()).toBe(true);
    const tick = page.locator('.box-checkliste').getByRole('checkbox').first();
    await tick.check();
    expect(await tick.isChecked()).toBe(true);
    await page.locator('button.term').first().click();
    expect(await page.locator('.term-card').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Kapitel als PDF' }).isVisible()).toBe(true);
  });

  it('steht kein Knopf da, der nichts bewirkt', async () => {
    await using page = await site.open(chapterPage, off);
    const buttons = page.locator('main button:visible:not([popovertarget])');
    expect(await buttons.allInnerTexts()).toEqual([]);
    expect(await page.getByText('in diesem Browser merken').first().isVisible()).toBe(false);
  });

  it('blättert man von Kapitel zu Kapitel und zurück zum Register', async () => {
    await using page = await site.open(chapterBeforeOthers, off);
    await page.locator('a[rel=next]').click();
    const next = new URL(page.url()).pathname;
    expect(next).not.toBe(chapterBeforeOthers);
    await page.getByRole('navigation', { name: 'Sie sind hier' }).getByRole('link').last().click();
    expect(new URL(page.url()).pathname).toBe(next.replace(/[^/]+\/$/, ''));
  });

  it('nennt das Inhaltsverzeichnis jedes Kapitel', async () => {
    await using page = await site.open('/inhalt/', off);
    const links = new Set(await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))));
    expect([...chapters.values()].map(chapterAddress).filter((address) => !links.has(address))).toEqual([]);
  });

  it('erklärt das Glossar jeden Begriff', async () => {
    await using page = await site.open('/glossar/', off);
    const text = await page.locator('main').innerText();
    expect([...binder.glossary.values()].map(({ begriff }) => begriff).filter((term) => !text.includes(term))).toEqual([]);
  });

  it('führt das Stichwortverzeichnis vom Wort zum Kapitel', async () => {
    await using page = await site.open('/stichworte/', off);
    await page.locator(`main a[href="${chapterPage}"]`).first().click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(chapterTitle);
  });

  it('sagt die Seite Aktuell, was einem älteren Ordner fehlt', async () => {
    await using page = await site.open('/aktuell/', off);
    const ways = page.locator('.edition-way');
    for (const way of await ways.all()) {
      await way.locator('summary').click();
      expect((await way.locator('.edition-way-body').innerText()).length).toBeGreaterThan(40);
    }
  });

  it('sagt die Seite eines Blattes, ob es noch gültig ist', async () => {
    const sheet = pageBelow('/blatt/');
    await using page = await site.open(sheet, off);
    expect(await page.locator('.sheet-answer').innerText()).toMatch(/Gültig ist das Blatt|entfallen/);
    expect(await page.locator('.print').count()).toBeGreaterThan(0);
    const edition = await page.locator('.print').first().getAttribute('id');
    await page.goto(`${site.url}${sheet}#${edition ?? ''}`);
    expect(await page.locator('.print:target').isVisible()).toBe(true);
  });

  it('weist die Suchseite den Weg zu den Verzeichnissen', async () => {
    await using page = await site.open('/suche/?q=Gremium', off);
    await page.locator('noscript').getByRole('link', { name: 'Stichwortverzeichnis' }).click();
    expect(new URL(page.url()).pathname).toBe('/stichworte/');
  });

  it('führt der Knopf »Suche« zur Suchseite', async () => {
    await using page = await site.open('/', off);
    await page.locator('[data-search-open]').first().click();
    expect(new URL(page.url()).pathname).toBe('/suche/');
  });
});
