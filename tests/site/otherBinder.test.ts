import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { registerColour } from '../../src/model/registerColours.ts';
import { openIndexInNode } from '../../src/search/index/openIndexInNode.ts';
import { fixtureBase as base } from '../support/fixtureSite.ts';
import { openArchive } from '../support/openArchive.ts';
import { readPdf, type ReadPdf } from '../support/readPdf.ts';
import { filesOf } from '../support/sitePages.ts';

const { folder } = inject('fixture');
const bytes = (name: string): Buffer => readFileSync(join(folder, name));
const text = (name: string): string => bytes(name).toString('utf8');
const pdfs = new Map<string, ReadPdf>();

beforeAll(async () => {
  for (const name of filesOf(folder, '.pdf')) pdfs.set(name, await readPdf(join(folder, name)));
}, 60_000);

/** All that a file says, metadata included, as far as it is text. */
function wordsOf(name: string): string {
  const pdf = pdfs.get(name);
  if (pdf) return [pdf.title, pdf.author, ...pdf.bookmarks, ...pdf.text, bytes(name).toString('latin1')].join('\n');
  if (/\.(odt|docx)$/.test(name)) {
    const archive = openArchive(bytes(name));
    return archive.names.map((part) => archive.read(part)).join('\n');
  }
  const content = bytes(name);
  return (content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content).toString('utf8');
}

describe('ein Ordner anderer Art', () => {
  it('nennt in keiner Datei den Namen, die Lizenz oder das Fach des Präventionsordners', () => {
    const names = filesOf(folder, '');
    const files = names.filter((name) => /\.\w+$/.test(name));
    expect(files.length).toBeGreaterThan(80);
    const foreign = /Präventionsordner|praeventionsordner|Kommune beugt vor|Kriminalprävention|CC[ -]BY|creativecommons/i;
    expect(files.flatMap((name) => foreign.exec(wordsOf(name).normalize('NFC'))?.[0].concat(` in ${name}`) ?? [])).toEqual([]);
  });

  it('nennt auf jeder Seite seinen Namen, seine Herausgabe und seine Lizenz', () => {
    for (const name of filesOf(folder, '.html')) {
      expect(text(name), name).toContain('<span class="brand-sub">Notfallordner</span>');
      expect(text(name), name).toMatch(
        /Redaktion\.\s+Texte unter <a href="https:\/\/www\.govdata\.de\/dl-de\/by-2-0" rel="license">Datenlizenz Deutschland 2\.0<\/a>/,
      );
    }
    expect([...pdfs].filter(([, { author }]) => author !== 'Notfallordner').map(([name]) => name)).toEqual([]);
  });

  it('führt von der Startseite auf seinen eigenen Wegen hinein', () => {
    const start = text('index.html');
    expect(start).toContain('Wie Sie im Notfall handeln.');
    for (const address of ['technik/', 'gremiengruendung/sitzung/', 'gremiengruendung/aufbau/']) expect(start).toContain(`href="${base}/${address}"`);
    expect(start).toContain('download="notfallordner.pdf"');
  });
});

describe('Register mit den Nummern 8 und 12', () => {
  it('haben Seite, Blatt, Vorschau und Reiter in ihrer Farbe', () => {
    for (const name of ['neu/index.html', 'neu/neuigkeiten/index.html', 'neu/neuigkeiten.pdf', 'neu/neuigkeiten.webp', 'og/neuigkeiten.png', 'technik.pdf']) {
      expect(bytes(name).length, name).toBeGreaterThan(500);
    }
    expect(text('technik/strom/index.html')).toContain('<html lang="de" data-register="12">');
    const css = filesOf(folder, '.css').map(text).join('');
    const { light, dark } = registerColour('8');
    expect(css).toContain(`[data-register="8"]{--register:light-dark(${light},${dark})}`);
    expect(css).toMatch(/\[data-register="12"\]\{--register:light-dark\(#7a0f5c,/);
    // Only those that this binder has.
    expect(css).not.toContain('[data-register="2"]');
  });

  it('stehen in der Reihenfolge ihrer Nummern im ganzen Ordner, auf Registerblättern und im Kontrollblatt', () => {
    const inOrder = (words: string): void => {
      const places = ['1.1', '8.1', '12.1'].map((number) => words.indexOf(number));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    };
    for (const name of ['ordner.pdf', 'druck/registerblaetter.pdf', 'kontrollblatt/2026-1.pdf']) inOrder(pdfs.get(name)!.text.join('\n'));
    expect(text('inhalt/index.html')).toMatch(/id="register-1"[^]*id="register-8"[^]*id="register-12"/);
  });

  it('lassen sich in der Suche wählen', async () => {
    const { search } = await openIndexInNode(folder);
    expect((await search('Notstrom')).hits[0]).toMatchObject({ number: '12.1', register: '12 Technik' });
    const everywhere = await search('Text');
    expect(everywhere.registers.map(({ value }) => value.split(' ')[0])).toContain('8');
    expect((await search('Text', { register: ['8 Neues'], kind: [] })).hits.map(({ number }) => number)).toEqual(['8.1']);
  });
});
