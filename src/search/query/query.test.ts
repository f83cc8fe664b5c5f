import { describe, expect, it } from 'vitest';
import { packLexicon, type ListedPage } from '../index/packLexicon.ts';
import { editDistance } from '../../text/editDistance.ts';
import { excerptOf } from './excerptOf.ts';
import { Lexicon } from './Lexicon.ts';
import { parseQuery } from './parseQuery.ts';
import { resolveQuery } from './resolveQuery.ts';
import { suggest } from './suggest.ts';
import { Synonyms } from './Synonyms.ts';

const splits: Record<string, string[]> = {
  Kriminalprävention: ['Kriminal', 'prävention'],
  Bürgerbefragung: ['Bürger', 'befragung'],
  Ratsbeschluss: ['Rats', 'beschluss'],
};
const page: ListedPage = { id: 'de_1', url: '/1-a/b/', title: 'Titel\tmit Tab', number: '1.1', kind: 'Kapitel', register: '1 A', page: '' };
const lexicon = new Lexicon(
  packLexicon(
    ['Die Kriminalprävention und die Bürgerbefragung. Evaluation, evaluieren, Satzung und Muster. Der Ratsbeschluss steht in 2018. Bürgerbefragung'],
    (word) => splits[word],
    {
      equal: [
        ['Bürgerbefragung', 'Umfrage'],
        ['runder Tisch', 'Kriminalprävention'],
      ],
      directed: [{ from: 'Geld', to: ['Satzung'] }],
      compounds: new Map(),
    },
    [page],
  ),
);
const synonyms = new Synonyms(lexicon.synonyms);
const ways = (query: string): string[] =>
  resolveQuery(parseQuery(query).words, lexicon, synonyms).flatMap(({ alternatives }) => alternatives.map(({ words, kind }) => `${kind}:${words.join('+')}`));

describe('parseQuery', () => {
  it('drops function words and punctuation', () => {
    expect(parseQuery('Wie läuft eine Begehung ab?').words).toEqual(['läuft', 'Begehung']);
    expect(parseQuery('wie').words).toEqual(['wie']);
    expect(parseQuery('Täter-Opfer-Ausgleich § 47').words).toEqual(['Täter-Opfer-Ausgleich', '47']);
    expect(parseQuery('Bürger:innen').words).toEqual(['Bürger']);
  });
  it.each([
    '"kleine Gemeinden"',
    '„kleine Gemeinden“',
    '»kleine Gemeinden«',
    '«kleine Gemeinden»',
    '›kleine Gemeinden‹',
    '‚kleine Gemeinden‘',
    '“kleine Gemeinden”',
  ])('reads %s as a phrase', (query) => {
    expect(parseQuery(query)).toMatchObject({ phrases: ['kleine Gemeinden'], words: ['kleine', 'Gemeinden'] });
  });
});

describe('Lexicon', () => {
  it('reads what packLexicon writes', () => {
    expect(lexicon.pages.get('de_1')).toEqual({ ...{ url: '/1-a/b/', title: 'Titel mit Tab', number: '1.1', kind: 'Kapitel' }, register: '1 A', page: '' });
    expect(lexicon.entries.map(({ word }) => word)).toContain('Kriminalprävention');
    expect(lexicon.entries.find(({ word }) => word === 'Bürgerbefragung')?.parts).toEqual(['Bürger', 'befragung']);
  });
  it('knows words, forms and parts', () => {
    expect(['Evaluation', 'Satzungen', 'Praevention', 'Befragung'].every((word) => lexicon.knows(word))).toBe(true);
    expect(lexicon.knows('Zahnarzt')).toBe(false);
  });
});

describe('resolveQuery', () => {
  it.each([
    ['Satzungen', 'itself:Satzung'],
    ['Befragung', 'itself:Befragung'],
    ['Satzungsmuster', 'parts:Satzungs+muster'],
    ['Umfrage', 'synonym:Bürgerbefragung'],
    ['Geld', 'synonym:Satzung'],
    ['runder Tisch', 'synonym:Kriminalprävention'],
    ['Evaluierung', 'related:Evaluation'],
    ['Evalution', 'typo:Evaluation'],
    ['Satzugsmuster', 'typo:Satzung+muster'],
    ['Umfarge', 'typo:Bürgerbefragung'],
    ['Bürgerbef', 'related:Bürgerbefragung'],
  ])('finds a way for %s', (query, way) => {
    expect(ways(query)).toContain(way);
  });
  it('finds no way for what is not there', () => {
    expect(ways('Zahnarzt')).toEqual([]);
    expect(ways('xqzvwk')).toEqual([]);
  });
});

it('suggests words of the binder and everyday words', () => {
  expect(suggest('die bür', lexicon, synonyms)).toEqual([{ query: 'die Bürgerbefragung', word: 'Bürgerbefragung' }]);
  expect(suggest('Umf', lexicon, synonyms).map(({ word }) => word)).toEqual(['Umfrage']);
  expect(suggest('u', lexicon, synonyms)).toEqual([]);
});

it('measures edit distance with swapped neighbours', () => {
  expect(editDistance('umfarge', 'umfrage', 2)).toBe(1);
  expect(editDistance('evalution', 'evaluation', 2)).toBe(1);
  expect(editDistance('rat', 'amt', 1)).toBe(2);
});

it('cuts excerpts from the words of the page and names the section', () => {
  const content = `Titel. ${'wort '.repeat(40)}Der Abschnitt. Hier steht »Prävention«, ganz klar. ${'ende '.repeat(40)}`.trim();
  const anchors = [{ element: 'h2', id: 'ab', text: 'Der Abschnitt.', location: 41 }];
  const { excerpt, sections } = excerptOf({ url: '/a/', content, meta: {}, anchors }, '/a/', [[45]]);
  expect(excerpt.find(({ marked }) => marked)?.text).toBe('Prävention');
  expect(excerpt.map(({ text }) => text).join('')).toContain('Hier steht »Prävention«, ganz klar.');
  expect(sections).toMatchObject([{ title: 'Der Abschnitt.', url: '/a/#ab' }]);
});
