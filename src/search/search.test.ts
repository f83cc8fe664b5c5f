import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexSite, type IndexReport } from './index/indexSite.ts';
import { openIndexInNode } from './index/openIndexInNode.ts';
import type { Search } from './query/createSearch.ts';
import type { SearchResult } from './query/types.ts';
import type { SearchWords } from './words/SearchWords.ts';

const page = (register: string, number: string, title: string, body: string): string =>
  `<!doctype html><html lang="de"><head><meta name="description" content="${title}"></head><body><nav>Kopfzeile</nav><main data-pagefind-body data-register-title="${register}" data-kind="Kapitel" data-number="${number}" data-pagefind-filter="register[data-register-title],art[data-kind]" data-pagefind-meta="nummer[data-number],register[data-register-title],art[data-kind]"><h1>${title}</h1>${body}</main></body></html>`;
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
  for (const [path, html] of Object.entries(PAGES)) {
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
    expect(report).toMatchObject({ pages: 5, records: 2 });
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
        const words = new Set((PAGES[path] ?? '').replace(/<[^>]+>/g, ' ').match(/[\p{L}\d]+/gu));
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
