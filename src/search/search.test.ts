import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexSite, type IndexReport } from './index/indexSite.ts';
import { openIndexInNode } from './index/openIndexInNode.ts';
import { plainLetters } from './language/plainLetters.ts';
import type { Search } from './query/createSearch.ts';
import type { SearchResult } from './query/types.ts';
import type { SearchWords } from './words/SearchWords.ts';

const page = (register: string, number: string, title: string, body: string): string =>
  `<!doctype html><html lang="de"><head><meta name="description" content="${title}"></head><body><nav>Kopfzeile</nav><main data-pagefind-body data-register-title="${register}" data-kind="Kapitel" data-number="${number}"><h1>${title}</h1>${body}</main></body></html>`;
const PAGES: Record<string, string> = {
  '1-gremium/gremium': page(
    '1 Gremium',
    '1.1',
    'Das Präventionsgremium',
    '<p>Ein Kriminalpräventiver Rat berät die Stadt. Die Kriminalprävention braucht einen Ratsbeschluss.</p><h2 id="rat">Der Rat der Stadt</h2><p>Sie können sich an ihn wenden; er befasst sich mit Vorlagen.</p>',
  ),
  '1-gremium/geschaeftsordnung': page(
    '1 Gremium',
    '1.2',
    'Geschäftsordnung',
    '<p>Sie regelt Sitzung, Stimmrecht und Vorsitz.</p><h2 id="vorsitz">Vorsitz</h2><p>Der Vorsitz lädt ein.</p>',
  ),
  '2-analyse/buergerbefragung': page(
    '2 Analyse',
    '2.1',
    'Bürgerbefragung',
    '<p>Die Befragung misst das Sicherheitsgefühl der Menschen. Bürgerinnen und Bürger antworten freiwillig.</p><h2 id="stichprobe">Stichprobe</h2><p>Das Melderegister liefert die Stichprobe.</p>',
  ),
  '2-analyse/begehung': page('2 Analyse', '2.2', 'Begehung', '<p>Gehen Sie gemeinsam über den Platz. Eine Begehung zeigt dunkle Ecken. Sicherheit im Ort.</p>'),
  '5-evaluation/evaluieren': page('5 Evaluation', '5.1', 'Warum evaluieren?', '<p>Eine Evaluation prüft die Wirkung. Die Evaluation braucht Ziele.</p>'),
};
/** Words and signs that people type otherwise than pages set them. */
const SIGNS = {
  '3-recht/bewachung': page(
    '3 Recht',
    '3.2',
    'Bewachung',
    '<p>Wer fremdes Eigentum bewacht, braucht nach §\u202f34a der Gewerbeordnung eine Erlaubnis. Es gilt Art.\u202f13 der Verordnung.</p>',
  ),
  '3-recht/versammlung': page(
    '3 Recht',
    '3.3',
    'Versammlung',
    '<p>Hier gelten §\u202f34 und Art.\u202f130. Ein Termin vor dem Ort der Versammlung, Nummer 13.</p>',
  ),
  '4-geld/mittel': page(
    '4 Geld',
    '4.1',
    'Mittel',
    '<p>Beantragt sind 12\u202f000 Euro, verteilt auf 1\u202f250\u202f000 Köpfe. Dann folgt der Eigenanteil.</p>',
  ),
  '4-geld/software': page('4 Geld', '4.2', 'Software', '<p>Das Werkzeug ist in C++ geschrieben. Der Vor-Ort-Termin dauert lange.</p>'),
  '4-geld/silben': page('4 Geld', '4.3', 'Trennstellen', '<p>Der Haus\u00adhalts\u00adplan und die Gemeindera\u0308te, das Sitzungs&shy;zimmer.</p>'),
};
const TEMPLATE = page(
  '4 Geld',
  '4.1',
  'Mittel',
  '<p>Antrag auf Mittel.</p><p><label for="o" data-blank>Ort</label>, den <label for="d" data-blank>Datum</label></p><h2 id="m">Ihre Meinung zählt</h2><p>Wir danken für die Unterlagen</p><ul><li>Kostenplan</li><li>Zeitplan</li></ul>',
).replace('data-kind="Kapitel"', 'data-kind="Vorlage"');
const ALL = { ...PAGES, ...SIGNS, 'vorlagen/mittel': TEMPLATE } as Record<string, string>;
const SHEET = '<html lang="de"><body><h1>Blatt</h1></body></html>';

const WORDS: SearchWords = {
  equal: [
    ['Bürgerbefragung', 'Umfrage'],
    ['GO', 'Geschäftsordnung'],
    ['KPR', 'Kriminalpräventiver Rat'],
  ],
  directed: [],
  compounds: new Map(),
};
const RECORDS = [
  { url: '/glossar/#begehung', title: 'Begehung', text: 'Gemeinsamer Gang durch einen Ort.', register: '', kind: 'Begriff', number: '' },
  {
    url: '/2-analyse/buergerbefragung/#versand',
    title: 'Vor dem Versand',
    text: 'Die Stichprobe liegt vor.',
    register: '2 Analyse',
    kind: 'Checkliste',
    number: '2.1',
  },
];

let dir = '';
let report: IndexReport;
let search: Search;
const paths = ({ hits }: SearchResult): string[] => hits.map(({ url }) => url);
const first = async (query: string): Promise<string | undefined> => paths(await search.search(query))[0];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'suche-'));
  for (const [path, html] of Object.entries({ ...ALL, 'blatt/2.1-3': SHEET, 'blatt/9.9-1': SHEET })) {
    await mkdir(join(dir, path), { recursive: true });
    await writeFile(join(dir, path, 'index.html'), html);
  }
  await writeFile(join(dir, 'index.html'), '<html lang="de"><body><h1>Start Zeppelin</h1></body></html>');
  report = await indexSite({ dir, synonyms: WORDS, records: RECORDS });
  search = await openIndexInNode(dir, '/ordner/');
}, 60_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the whole search on a small site', () => {
  it.each([
    ['Geschäftsordnung', '1-gremium/geschaeftsordnung'],
    ['Geschaeftsordnungen', '1-gremium/geschaeftsordnung'],
    ['GO', '1-gremium/geschaeftsordnung'],
    ['Ordnung', '1-gremium/geschaeftsordnung'],
    ['Befragung der Bürger', '2-analyse/buergerbefragung'],
    ['Bürger:innen', '2-analyse/buergerbefragung'],
    ['Umfrage', '2-analyse/buergerbefragung'],
    ['Prävention', '1-gremium/gremium'],
    ['KPR', '1-gremium/gremium'],
    ['Evalution', '5-evaluation/evaluieren'],
    ['Was bringt eine Evaluation?', '5-evaluation/evaluieren'],
    ['„Rat der Stadt“', '1-gremium/gremium'],
    ['Begehung Zahnarzt', '2-analyse/begehung'],
  ])('»%s« finds %s', async (query, path) => {
    expect(await first(query)).toBe(`/ordner/${path}/`);
  });

  it('does not take »sich« for »Sicherheit«', async () => {
    expect(paths(await search.search('Sicherheit'))).not.toContain('/ordner/1-gremium/gremium/');
  });

  it('says what it did', async () => {
    expect((await search.search('Evalution')).explanation.corrected).toEqual([{ typed: 'Evalution', shown: ['Evaluation'] }]);
    expect((await search.search('Begehung Zahnarzt')).explanation.missing).toEqual(['Zahnarzt']);
    expect((await search.search('Prävention')).explanation.also).toContain('Kriminalprävention');
    expect((await search.search('„Stadt des Rats“')).explanation.looseWording).toBe('Stadt des Rats');
    expect((await search.search('Zahnarzt')).total).toBe(0);
  });

  it('leaves pages without data-pagefind-body and navigation out', async () => {
    expect((await search.search('Zeppelin')).total).toBe(0);
    expect((await search.search('Kopfzeile')).total).toBe(0);
    expect(report).toMatchObject({ pages: 11, records: 2 });
  });

  it('puts checklists under their chapter and terms apart', async () => {
    const stichprobe = await search.search('Stichprobe');
    expect(stichprobe.hits[0]?.records).toEqual([{ title: 'Vor dem Versand', kind: 'Checkliste', url: '/ordner/2-analyse/buergerbefragung/#versand' }]);
    expect(stichprobe.hits[0]?.sections.map(({ url }) => url)).toContain('/ordner/2-analyse/buergerbefragung/#stichprobe');
    expect((await search.search('Begehung')).terms).toEqual([{ title: 'Begehung', url: '/ordner/glossar/#begehung' }]);
  });

  it('filters and counts', async () => {
    const all = await search.search('Stadt Begehung Evaluation');
    expect(all.registers.map(({ value }) => value)).toEqual(['1 Gremium', '2 Analyse', '5 Evaluation']);
    const some = await search.search('Stadt Begehung Evaluation', { register: ['5 Evaluation'], kind: [] });
    expect(paths(some)).toEqual(['/ordner/5-evaluation/evaluieren/']);
    expect(some.registers).toEqual(all.registers);
  });

  it('shows nothing in excerpts but words of the page', async () => {
    for (const query of ['Prävention', 'Rat', 'Bürger', 'Evaluation', 'Sicherheit']) {
      for (const hit of (await search.search(query)).hits) {
        const path = hit.url.replace(/^\/ordner\/|\/$/g, '');
        const words = new Set(
          plainLetters(ALL[path] ?? '')
            .replace(/<[^>]+>/g, ' ')
            .match(/[\p{L}\d]+/gu),
        );
        const shown =
          hit.excerpt
            .map(({ text }) => text)
            .join('')
            .match(/[\p{L}\d]+/gu) ?? [];
        expect(
          shown.filter((word) => !words.has(word)),
          query,
        ).toEqual([]);
        expect(hit.excerpt.some(({ text }) => /[|\u2063]/.test(text))).toBe(false);
      }
    }
  });

  it.each([
    ['2.1', '2-analyse/buergerbefragung/'],
    ['Kapitel 2.1', '2-analyse/buergerbefragung/'],
    ['kap. 2.1', '2-analyse/buergerbefragung/'],
    ['2.1-3', '2-analyse/buergerbefragung/'],
    ['Blatt 2.1 – 3/4', '2-analyse/buergerbefragung/'],
    ['Begehung 2.1', '2-analyse/buergerbefragung/'],
    ['4.1', '4-geld/mittel/'],
    ['9.9-1', 'blatt/9.9-1/'],
    ['§ 34a', '3-recht/bewachung/'],
    ['§34a', '3-recht/bewachung/'],
    ['34a', '3-recht/bewachung/'],
    ['§ 34', '3-recht/versammlung/'],
    ['Art. 13', '3-recht/bewachung/'],
    ['Artikel 13', '3-recht/bewachung/'],
    ['12000', '4-geld/mittel/'],
    ['12 000', '4-geld/mittel/'],
    ['12.000 Euro', '4-geld/mittel/'],
    ['1250000', '4-geld/mittel/'],
    ['C++', '4-geld/software/'],
    ['Vor-Ort-Termin', '4-geld/software/'],
    ['Vor-Ort-Termine', '4-geld/software/'],
    ['Vororttermin', '4-geld/software/'],
    ['Haushaltsplan', '4-geld/silben/'],
    ['Haus\u00adhaltsplan', '4-geld/silben/'],
    ['Gemeinderäte', '4-geld/silben/'],
    ['Gemeindera\u0308te', '4-geld/silben/'],
    ['Sitzungszimmer', '4-geld/silben/'],
  ])('numbers and signs: »%s« finds %s', async (query, path) => {
    expect(await first(query)).toBe(`/ordner/${path}`);
  });

  it('leads from a sheet to its chapter and to the page that tells whether it is valid; unknown numbers are words', async () => {
    const { hits } = await search.search('2.1 – 3');
    expect(hits[0]?.records).toContainEqual({ title: 'Blatt 2.1 – 3: noch gültig?', kind: '', url: '/ordner/blatt/2.1-3/' });
    expect((await search.search('2.1-9')).hits[0]?.records.some(({ url }) => url.includes('/blatt/'))).toBe(false);
    expect((await search.search('8.8')).explanation.missing).toEqual(['8.8']);
    expect((await search.search('am 2.1.2026')).hits).toEqual([]);
    expect((await search.search('4.1')).hits.map(({ kind }) => kind)).toEqual(['Kapitel', 'Vorlage']);
  });

  it('offers whole words while typing, no stumps', () => {
    expect(search.suggest('haush').map(({ word }) => word)).toEqual(['Haushaltsplan']);
    expect(search.suggest('gemeinder').map(({ word }) => word)).toEqual(['Gemeinderäte']);
    expect(search.suggest('sitzungs').map(({ word }) => word)).toEqual(['Sitzungszimmer']);
  });

  it('marks the found word, also behind a number in groups', async () => {
    const { hits } = await search.search('Eigenanteil');
    expect(hits[0]?.excerpt.filter(({ marked }) => marked)).toEqual([{ text: 'Eigenanteil', marked: true }]);
    expect(hits[0]?.excerpt.map(({ text }) => text).join('')).toContain('12\u202f000 Euro');
  });

  it('shows blanks of a form as blanks and never runs words of two blocks together', async () => {
    const shown = async (query: string): Promise<string> => {
      const { hits } = await search.search(query, { register: [], kind: ['Vorlage'] });
      return hits[0]?.excerpt.map(({ text }) => text).join('') ?? '';
    };
    expect(await shown('Antrag')).toContain('[Ort], den [Datum]');
    const text = (await shown('Antrag')) + (await shown('Meinung')) + (await shown('Zeitplan'));
    expect(text).not.toMatch(/Datum\]? Ihre|zählt Wir|Unterlagen Kostenplan|Kostenplan Zeitplan/);
    expect(text).not.toMatch(/[\ue000\ue001]/);
  });

  it('builds the same files again', async () => {
    const folder = join(dir, 'pagefind');
    const read = async (): Promise<string[]> => {
      const names = (await readdir(folder, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
      return Promise.all(names.map(async (name) => `${name} ${(await readFile(join(folder, name))).toString('base64')}`));
    };
    const before = await read();
    await indexSite({ dir, synonyms: WORDS, records: RECORDS });
    expect(await read()).toEqual(before);
  });
});
