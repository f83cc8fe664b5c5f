import { describe, expect, it } from 'vitest';
import type { Edition, EditionChapter, EditionNote, Sheet } from '../model/Edition.ts';
import { chapterHistories, historyOf, type ChapterHistory } from './chapterHistories.ts';
import { wordingOf } from './wordingOf.ts';

const sheet = (labels: string, edition: string, ...blocks: string[]): Sheet => {
  const [front = '', back = ''] = labels.split('/');
  return {
    edition,
    state: '2026-10',
    pages: [
      { label: front, blocks, marks: [] },
      { label: back, blocks: [], marks: [] },
    ],
  };
};
const chapter = (address: string, number: string, sheets: readonly Sheet[], ...former: string[]): EditionChapter => ({
  slug: address.split('/')[1]!,
  address,
  ...(former.length > 0 ? { former } : {}),
  number,
  title: `Titel ${address}`,
  register: number.split('.')[0]!,
  furniture: 'f',
  notes: {},
  sheets,
});
const note = (kapitel: string, satz: string): EditionNote => ({ kapitel, art: 'geändert', satz, nummer: '', titel: '' });
const edition = (name: string, chapters: readonly EditionChapter[], ...notes: EditionNote[]): Edition => ({ name, state: '2026-11', chapters, notes });

const kept = [sheet('1/2', '2026-1', 'a')];
const editions = [
  edition('2026-1', [
    chapter('eins/bleibt', '1.1', [sheet('1/2', '2026-1', 'a'), sheet('3/4', '2026-1', 'b')]),
    chapter('eins/still', '1.2', kept),
    chapter('eins/zieht-um', '1.3', [sheet('1/2', '2026-1', 'c')]),
    chapter('eins/faellt-weg', '1.4', [sheet('1/2', '2026-1', 'd')]),
    chapter('eins/geht-auf', '1.5', [sheet('1/2', '2026-1', 'e')]),
  ]),
  // An inserted sheet; everything else as it was.
  edition(
    '2026-2',
    [
      chapter('eins/bleibt', '1.1', [sheet('1/2', '2026-1', 'a'), sheet('2a/2b', '2026-2', 'neu'), sheet('3/4', '2026-1', 'b')]),
      chapter('eins/still', '1.2', kept),
      chapter('eins/zieht-um', '1.3', [sheet('1/2', '2026-1', 'c')]),
      chapter('eins/faellt-weg', '1.4', [sheet('1/2', '2026-1', 'd')]),
      chapter('eins/geht-auf', '1.5', [sheet('1/2', '2026-1', 'e')]),
    ],
    note('bleibt', 'Ein Blatt kommt dazu.'),
    note('still', 'Gehört nicht hierher.'),
  ),
  // Moved, renamed and renumbered; deleted; taken up by another.
  edition(
    '2026-3',
    [
      chapter('eins/bleibt', '1.1', [sheet('1/2', '2026-3', 'a', 'e'), sheet('2a/2b', '2026-2', 'neu')], 'eins/geht-auf'),
      chapter('eins/still', '1.2', kept),
      chapter('zwei/neuer-name', '2.1', [sheet('1/2', '2026-3', 'c')], 'eins/zieht-um'),
      chapter('zwei/kommt', '2.2', [sheet('1/2', '2026-3', 'x')]),
    ],
    note('neuer-name', 'Steht jetzt in Register 2.'),
    note('faellt-weg', 'Ist überholt.'),
  ),
  edition('2026-4', [
    chapter('eins/bleibt', '1.1', [sheet('1/2', '2026-3', 'a', 'e'), sheet('2a/2b', '2026-2', 'neu')], 'eins/geht-auf'),
    chapter('eins/still', '1.2', kept),
    chapter('zwei/neuer-name', '2.1', [sheet('1/2', '2026-3', 'c')], 'eins/zieht-um'),
    chapter('zwei/kommt', '2.2', [sheet('1/2', '2026-3', 'x')]),
    chapter('eins/faellt-weg', '1.4', [sheet('1/2', '2026-4', 'd')]),
  ]),
];
const histories = chapterHistories(editions);
const of = (slug: string): ChapterHistory => histories.find((history) => history.slug === slug)!;
const stepsOf = (slug: string): string[] => of(slug).steps.map(({ edition: name, kind }) => `${name} ${kind}`);

describe('der Verlauf eines Kapitels', () => {
  it('nennt jede Ausgabe, die Blätter des Kapitels geändert hat, die neueste zuerst, und keine andere', () => {
    expect(stepsOf('bleibt')).toEqual(['2026-3 geändert', '2026-2 geändert', '2026-1 neu']);
    expect(stepsOf('still')).toEqual(['2026-1 neu']);
    expect(stepsOf('kommt')).toEqual(['2026-3 neu']);
  });

  it('sagt, welche Blätter kamen und gingen, und wie lange jede Fassung galt', () => {
    const [third, second, first] = of('bleibt').steps;
    expect(second!.insert.map(({ front }) => front)).toEqual(['2a']);
    expect(second!.remove).toEqual([]);
    expect(third!.insert.map(({ front }) => front)).toEqual(['1']);
    expect(third!.remove.map(({ front }) => front)).toEqual(['1', '3']);
    expect([first, second, third].map((step) => step!.validUntil)).toEqual(['2026-1', '2026-2', undefined]);
  });

  it('enthält die Notizen des Kapitels, auch unter altem Kürzel, und keine fremden', () => {
    expect(of('bleibt').steps.map(({ notes }) => notes.map(({ satz }) => satz))).toEqual([[], ['Ein Blatt kommt dazu.'], []]);
    expect(of('neuer-name').steps[0]!.notes.map(({ satz }) => satz)).toEqual(['Steht jetzt in Register 2.']);
  });

  it('geht weiter, wenn ein Kapitel Nummer, Kürzel und Register wechselt', () => {
    expect(stepsOf('neuer-name')).toEqual(['2026-3 geändert', '2026-1 neu']);
    const [moved] = of('neuer-name').steps;
    expect([moved!.before!.number, moved!.editionBefore, moved!.chapter.number]).toEqual(['1.3', '2026-2', '2.1']);
    expect(histories.some(({ slug }) => slug === 'zieht-um')).toBe(false);
  });

  it('endet, wenn ein Kapitel gestrichen wird, und geht weiter, wenn es zurückkommt', () => {
    expect(stepsOf('faellt-weg')).toEqual(['2026-4 wieder', '2026-3 entfallen', '2026-1 neu']);
    expect(of('faellt-weg').steps[1]!.notes.map(({ satz }) => satz)).toEqual(['Ist überholt.']);
    expect(of('faellt-weg').isGone).toBe(false);
  });

  it('endet, wenn ein Kapitel in einem anderen aufgeht, das seinen eigenen behält', () => {
    expect(stepsOf('geht-auf')).toEqual(['2026-3 entfallen', '2026-1 neu']);
    expect(of('geht-auf').isGone).toBe(true);
  });

  it('wird von einem Kapitel gefunden, das seit der letzten Ausgabe umbenannt ist; ein neues hat keinen', () => {
    expect(historyOf(histories, { slug: 'noch-anders', former: ['eins/zieht-um', 'zwei/neuer-name'] })).toBe(of('neuer-name'));
    expect(historyOf(histories, { slug: 'ganz-neu', former: [] })).toBeUndefined();
  });

  it('ist leer, solange es keine Ausgabe gibt', () => {
    expect(chapterHistories([])).toEqual([]);
  });
});

describe('der Wortlaut einer Ausgabe', () => {
  it('steht Seite für Seite in der Reihenfolge des Ordners; was keine Wörter hat, ist gezählt', () => {
    const wordings = new Map([
      ['a', 'Erster Absatz.'],
      ['c', 'Letzter Absatz.'],
    ]);
    const text = wordingOf(chapter('eins/x', '1.9', [sheet('1/2', '2026-1', 'a', 'leer1', 'leer2'), sheet('2a/2b', '2026-2', 'leer3', 'c')]), wordings);
    expect(text.map(({ label, edition: printed, blocks }) => [label, printed, ...blocks])).toEqual([
      ['1', '2026-1', 'Erster Absatz.', 2],
      ['2', '2026-1'],
      ['2a', '2026-2', 1, 'Letzter Absatz.'],
      ['2b', '2026-2'],
    ]);
  });
});
