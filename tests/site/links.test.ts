import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { distFolder } from '../support/distFolder.ts';
import { printedAddresses } from '../support/printedAddresses.ts';
import { addressesIn, readHtml, type ReadHtml } from '../support/readHtml.ts';
import { chapterPage } from '../support/siteExamples.ts';
import { fileOf, pagesOf } from '../support/sitePages.ts';

const addresses = pagesOf();
const pages = new Map<string, ReadHtml>();
const website = openBinder(contentFolders()).binder.head.website.replace(/\/$/, '');

beforeAll(() => {
  for (const address of addresses) pages.set(address, readHtml(readFileSync(join(distFolder, fileOf(address)), 'utf8')));
});

/** What is wrong with a link from a page; undefined if it leads somewhere or leaves the site. */
function faultOf(link: string, from: string): string | undefined {
  const target = new URL(link, website + from);
  if (target.origin !== new URL(website).origin) return undefined;
  const path = decodeURIComponent(target.pathname);
  const page = pages.get(path);
  if (!page && !(existsSync(join(distFolder, path)) && /\.\w+$/.test(path))) return `${link}: Diese Datei gibt es nicht.`;
  const id = decodeURIComponent(target.hash.slice(1));
  if (page && id !== '' && !page.ids.includes(id)) return `${link}: Diese Stelle gibt es nicht.`;
  return undefined;
}

describe('jede Seite', () => {
  it('führt nur zu Seiten, Dateien und Stellen, die es gibt', () => {
    const faults = [...pages].flatMap(([from, page]) =>
      addressesIn(page)
        .flatMap(({ address }) => faultOf(address, from) ?? [])
        .map((fault) => `${from} → ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('hat jede Kennung nur einmal', () => {
    const faults = [...pages].flatMap(([from, { ids }]) => ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${from}: ${id}`));
    expect(faults).toEqual([]);
  });

  it('ist deutsch und hat genau eine Hauptüberschrift', () => {
    expect([...pages].filter(([, { language, headings }]) => language !== 'de' || headings !== 1).map(([address]) => address)).toEqual([]);
  });

  it('hat einen Titel, den keine andere hat', () => {
    const titles = new Map<string, string[]>();
    for (const [address, { title }] of pages) titles.set(title, [...(titles.get(title) ?? []), address]);
    expect([...titles].filter(([title, users]) => users.length > 1 || title.length < 5)).toEqual([]);
  });

  it('öffnet kein neues Fenster und verrät dem Ziel nichts von sich', () => {
    const windows = [...pages].flatMap(([from, { elements }]) => elements.filter(({ attributes }) => 'target' in attributes).map(() => from));
    expect(windows).toEqual([]);
  });
});

describe('für Suchmaschinen', () => {
  it('nennt die Sitemap genau die Seiten, die gefunden werden sollen', () => {
    const sitemap = readFileSync(join(distFolder, 'sitemap.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    const hidden = ({ elements }: ReadHtml): boolean =>
      elements.some(({ tag, attributes }) => tag === 'meta' && attributes['name'] === 'robots' && attributes['content']?.includes('noindex') === true);
    const indexable = [...pages].filter(([, page]) => !hidden(page)).map(([address]) => website + address);
    expect(listed.toSorted()).toEqual(indexable.toSorted());
  });
});

describe('eine Adresse, die es nicht gibt', () => {
  it('zeigt eine Seite mit Suche und Wegen zurück', () => {
    const page = pages.get('/404.html')!;
    const forms = page.elements.filter(({ tag, attributes }) => tag === 'form' && attributes['role'] === 'search' && attributes['action'] === '/suche/');
    expect(forms).toHaveLength(1);
    const links = addressesIn(page).map(({ address }) => address);
    expect(links).toEqual(expect.arrayContaining(['/', '/inhalt/', '/stichworte/']));
  });
});

describe('jede Adresse am Fuß eines Blattes', () => {
  it.each(['ordner.pdf', chapterPage.replace(/^\/(.*)\/$/, '$1.pdf')])('von %s führt zu einer Seite', async (file) => {
    const printed = await printedAddresses(join(distFolder, file), new URL(website).host);
    expect(printed.length).toBeGreaterThan(3);
    expect(printed.filter((address) => !pages.has(address))).toEqual([]);
  });
});
