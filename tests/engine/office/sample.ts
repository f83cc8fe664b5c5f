import type { TemplateDocument } from '../../../src/model/TemplateDocument.ts';

/** One block of every kind. */
export const sample: TemplateDocument = {
  slug: 'probe',
  title: 'Übersicht »Größe«',
  description: 'Eine Probe.',
  keywords: ['Probe', 'Maß & Zahl'],
  state: '2026-10',
  publisher: 'Kommune beugt vor!',
  blocks: [
    { kind: 'title', runs: [{ text: 'Übersicht »Größe«' }] },
    { kind: 'heading', level: 1, runs: [{ text: 'Straße & Platz' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Am ' },
        { field: { id: 'tag', name: 'Tag', help: 'Tag der Sitzung', type: 'datum' } },
        { text: ' in ' },
        { field: { id: 'ort', name: 'Ort der Sitzung', help: 'z. B. Rathaus', type: 'text' } },
        { text: ' ist ' },
        { field: { id: 'art', name: 'Art', help: 'eines von beiden', type: 'auswahl', choices: ['öffentlich', 'nicht öffentlich'] } },
        { text: '.', strong: true },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      items: [{ runs: [{ text: 'Erstens' }], below: [{ kind: 'list', ordered: false, start: 1, items: [{ runs: [{ text: 'darunter' }], below: [] }] }] }],
    },
    { kind: 'list', ordered: true, start: 1, items: [{ runs: [{ text: 'Neu gezählt' }], below: [] }] },
    {
      kind: 'checklist',
      title: 'Geprüft',
      items: [
        { id: 'punkt-1', runs: [{ text: 'Erledigt' }] },
        { id: 'punkt-2', runs: [{ text: 'Offen' }] },
      ],
    },
    {
      kind: 'table',
      title: 'Kosten',
      widths: [3, 2],
      align: ['left', 'right'],
      header: [[{ text: 'Position' }], [{ text: 'Euro' }]],
      rows: [
        [[{ text: 'Druck' }], [{ field: { id: 'a', name: 'A', help: 'Betrag', type: 'betrag' } }]],
        [[{ text: 'Porto' }], [{ field: { id: 'b', name: 'B', help: 'Betrag', type: 'betrag' } }]],
        [[{ text: 'Summe' }], [{ field: { id: 's', name: 'Summe', help: 'A und B', type: 'summe', sumOf: ['a', 'b'] } }]],
        [
          [{ field: { id: 'leer-1-1-1', name: 'Zeile 1, Position', help: '', type: 'leer' } }],
          [{ field: { id: 'leer-1-1-2', name: 'Zeile 1, Euro', help: '', type: 'leer' } }],
        ],
      ],
    },
    {
      kind: 'form',
      title: 'Angaben',
      fields: [
        { id: 'wahl', name: 'Liegt er vor?', help: 'eine Antwort', type: 'auswahl', choices: ['ja', 'nein'] },
        { id: 'alles', name: 'Zusammen', help: 'Summe', type: 'summe', sumOf: ['s', 'b'] },
      ],
    },
    { kind: 'field', field: { id: 'text', name: 'Begründung', help: 'kurz', type: 'lang', lines: 3 } },
  ],
};

export const filled = {
  tag: '2027-03-01',
  ort: 'Saal »Überm Fluß« <1> & 2',
  art: 'nicht öffentlich',
  'punkt-1': 'ja',
  a: '1.234,50',
  b: '10,5',
  'leer-1-1-1': 'Nachtrag',
  wahl: 'ja',
  text: 'Erste Zeile\nZweite Zeile\u0001',
};
