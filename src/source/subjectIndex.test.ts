import { expect, test } from 'vitest';
import type { Binder } from '../model/Binder.ts';
import { subjectIndex } from './subjectIndex.ts';

const chapter = { number: '2.4', slug: 'befragung', registerSlug: 'analyse', head: { titel: 'Befragung', stichworte: ['Umfrage', 'lagebild'] } };
const binder = {
  registers: [{ chapters: [chapter] }],
  templates: [],
  glossary: new Map([['lagebild', { begriff: 'Lagebild', erklaerung: '', siehe: [], auch: ['Sicherheitsbild', 'Umfrage'] }]]),
} as unknown as Binder;

test('one entry per word, synonyms point to their term unless they lead somewhere themselves', () => {
  const entries = subjectIndex(binder).map(({ word, places, see }) => [word, places.map(({ label }) => label), see?.word]);
  expect(entries).toEqual([
    ['Umfrage', ['2.4'], undefined],
    ['lagebild', ['2.4', 'Glossar'], undefined],
    ['Sicherheitsbild', [], 'Lagebild'],
  ]);
});
