import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { parseDocument } from '../../source/parseDocument.ts';
import { probeTypesetter } from '../../../tests/support/printText.ts';
import type { BinderPdfInput } from './binderPdf.ts';
import { subjectIndexGroups, subjectIndexPdf } from './subjectIndexPdf.ts';

/** A chapter whose pages hold one paragraph each. */
function plan(number: string, slug: string, stichworte: string[], pages: string[]) {
  const chapter = { number, slug, registerSlug: 'r', head: { titel: slug, stichworte } };
  const flat = pages.map((text) => ({ piece: { nodes: parseDocument('a.mdx', text).tree.children } }));
  const sheets = pages.map((_, index) => ({ pages: [{ label: String(index + 1), from: index, to: index + 1 }] }));
  return [slug, { chapter, flat, sheets }] as const;
}

const plans = new Map([
  plan('2.10', 'spaet', ['Umfrage'], ['Eine **Umfrage** im\nOrt.']),
  plan(
    '2.4',
    'frueh',
    ['Umfrage', 'Stichprobe', 'Porto', 'Gremium'],
    ['Umfragen', 'nichts', 'die Umfrage. Gremium', 'Gremium', 'Gremium', 'Gremium', 'Lagebild'],
  ),
]);
const input = {
  binder: {
    head: { titel: 'Prüfordner' },
    registers: [{ chapters: [...plans.values()].map(({ chapter }) => chapter) }],
    templates: [{ slug: 'brief', head: { titel: 'Brief', stichworte: ['Umfrage'] } }],
    glossary: new Map([
      ['lagebild', { begriff: 'Lagebild', erklaerung: '', siehe: [], auch: ['Übersicht'], kapitel: 'frueh' }],
      ['ohne', { begriff: 'Heimatlos', erklaerung: '', siehe: [], auch: ['Nirgends'] }],
    ]),
  },
  plans,
  edition: { name: '2026-1', state: '2026-10' },
  binderSheets: [],
  editions: [],
  control: [],
} as unknown as BinderPdfInput;

it('führt vom Wort zu den Seiten, auf denen es steht, sonst zum Kapitel; was nicht gedruckt ist, fehlt', () => {
  expect(subjectIndexGroups(input)).toEqual([
    { buchstabe: 'G', eintraege: [['Gremium', [['2.4', '2.4']]]] },
    { buchstabe: 'L', eintraege: [['Lagebild', [['2.4 – 7', '2.4']]]] },
    { buchstabe: 'P', eintraege: [['Porto', [['2.4', '2.4']]]] },
    { buchstabe: 'S', eintraege: [['Stichprobe', [['2.4', '2.4']]]] },
    {
      buchstabe: 'U',
      eintraege: [
        ['Übersicht', [['siehe Lagebild', '']]],
        [
          'Umfrage',
          [
            ['2.4 – 1, 3', '2.4'],
            ['2.10 – 1', '2.10'],
            ['Vorlage »Brief«', ''],
          ],
        ],
      ],
    },
  ]);
});

it('wird eine Datei für sich', async () => {
  const document = await getDocument({ data: new Uint8Array((await subjectIndexPdf(probeTypesetter, input)).read()), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  expect(text).toContain('Umfrage');
  expect(text).toContain('2.4 – 1, 3');
  expect(text).toContain('Stichwortverzeichnis · Stand Oktober 2026 · Ausgabe 2026-1');
});
