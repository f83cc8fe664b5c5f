import { describe, expect, it } from 'vitest';
import type { ChangeNote, Chapter } from '../model/Binder.ts';
import type { Edition, EditionChapter, Sheet } from '../model/Edition.ts';
import { compareEditionNames, parseEdition, writeEdition } from './editionYaml.ts';
import { freeze, type FreezeInput } from './freeze.ts';
import { sheetHistory } from './sheetHistory.ts';
import { supplementOf } from './supplement.ts';

const sheet = (front: string, back: string, edition: string): Sheet => ({
  edition,
  state: '2026-10',
  pages: [
    { label: front, blocks: ['0123456789ab'], marks: [] },
    { label: back, blocks: [], marks: [] },
  ],
});
const chapter = (slug: string, number: string, ...sheets: Sheet[]): EditionChapter => ({
  slug,
  number,
  title: `Titel ${slug}`,
  register: number[0]!,
  furniture: 'f',
  notes: {},
  sheets,
});
const edition = (name: string, ...chapters: EditionChapter[]): Edition => ({ name, state: '2026-11', chapters, notes: [] });
const note = (kapitel: string): ChangeNote => ({ kapitel, art: 'geändert', satz: 'Neu ist ein Satz.', file: `content/aenderungen/${kapitel}.yaml` });

const first = edition('2026-1', chapter('a', '1.1', sheet('1', '2', '2026-1')), chapter('b', '1.2', sheet('1', '2', '2026-1')));
const changed = [chapter('a', '1.1', sheet('1', '2', '2026-2')), first.chapters[1]!];
const input = (options: Partial<FreezeInput>): FreezeInput => ({
  name: '2026-2',
  state: '2026-11',
  latest: first,
  records: changed,
  binderSheets: [],
  chapters: new Map<string, Chapter>(),
  changes: [note('a')],
  today: '2026-11-25',
  ...options,
});

describe('eine Ausgabe festschreiben', () => {
  it('gelingt mit einer Notiz zu jedem geänderten Kapitel und nennt die getauschten Blätter', () => {
    const { edition: next, exchanges } = freeze(input({}));
    expect(next.notes).toEqual([{ kapitel: 'a', art: 'geändert', satz: 'Neu ist ein Satz.', nummer: '1.1', titel: 'Titel a' }]);
    expect(exchanges).toHaveLength(1);
  });

  it('das Grundwerk braucht keine Notizen', () => {
    expect(freeze(input({ name: '2026-1', latest: undefined, changes: [] })).edition.notes).toEqual([]);
  });

  it('weist einen Namen zurück, der keiner ist', () => {
    for (const name of ['2026', '2026-0', '2026-02', 'neu', '26-1'])
      expect(() => freeze(input({ name }))).toThrow(
        `»${name}« ist kein Name einer Ausgabe.\nAbhilfe: Schreiben Sie Jahr und laufende Nummer, zum Beispiel 2026-2.`,
      );
  });

  it('weist einen Namen zurück, der nicht jünger ist als der letzte', () => {
    const message = 'Die Ausgabe 2026-9 wäre nicht jünger als die letzte (2026-10).\nAbhilfe: Die nächste heißt 2026-11.';
    expect(() => freeze(input({ name: '2026-9', latest: { ...first, name: '2026-10' } }))).toThrow(message);
    expect(() => freeze(input({ name: '2026-1' }))).toThrow('wäre nicht jünger');
  });

  it.each([
    ['2026-4', '2026-3', '2026-11-25', undefined],
    ['2027-1', '2026-3', '2027-01-02', undefined],
    ['2026-5', '2026-3', '2026-11-25', 'Die nächste heißt 2026-4.'],
    ['2027-3', '2026-3', '2027-01-02', 'Die nächste heißt 2026-4 oder 2027-1.'],
    ['2027-1', '2026-3', '2026-11-25', 'Die nächste heißt 2026-4.'],
  ])('%s nach %s am %s', (name, last, today, remedy) => {
    const attempt = () => freeze(input({ name, today, latest: { ...first, name: last } }));
    if (remedy === undefined) expect(attempt().edition.name).toBe(name);
    else expect(attempt).toThrow(`Die Ausgabe ${name} ist nicht die nächste in der Reihe.\nAbhilfe: ${remedy}`);
  });

  it.each([
    ['2026-13', 'ist kein Monat'],
    ['November', 'ist kein Monat'],
    ['2026-11-01', 'ist kein Monat'],
    ['2026-12', 'liegt in der Zukunft'],
    ['2026-09', 'liegt vor dem der letzten Ausgabe (2026-10)'],
  ])('weist den Stand %s zurück', (state, message) => {
    expect(() => freeze(input({ state, latest: { ...first, state: '2026-10' } }))).toThrow(message);
  });

  it('weist eine Ausgabe zurück, in der sich kein Blatt geändert hat', () => {
    expect(() => freeze(input({ records: first.chapters }))).toThrow(
      'Seit der Ausgabe 2026-1 hat sich kein Blatt geändert.\nAbhilfe: Es gibt nichts festzuschreiben.',
    );
  });

  it('nennt jedes geänderte, neue und weggefallene Kapitel ohne Notiz', () => {
    const records = [changed[0]!, chapter('neu', '1.3', sheet('1', '2', '2026-2'))];
    expect(() => freeze(input({ records }))).toThrow('Zu 2 geänderten Kapiteln fehlt eine Notiz:\n  – neu\n  – b\n');
    expect(() => freeze(input({ changes: [] }))).toThrow(
      'Zu einem geänderten Kapitel fehlt eine Notiz:\n  – a\nAbhilfe: »npm run ausgabe -- --notizen« legt sie in content/aenderungen/ an; ersetzen Sie darin jede Frage durch einen Satz.',
    );
  });

  it('die Notiz zu einem weggefallenen Kapitel nennt dessen letzte Nummer und Titel', () => {
    const { edition: next } = freeze(input({ records: [first.chapters[0]!], changes: [{ ...note('b'), art: 'entfallen' }] }));
    expect(next.notes[0]).toMatchObject({ nummer: '1.2', titel: 'Titel b' });
  });
});

describe('eine Neuauflage', () => {
  const anew = [chapter('a', '1.1', sheet('1', '2', '2026-2')), chapter('b', '1.2', sheet('1', '2', '2026-2'))];

  it('macht alle Blätter neu, braucht Notizen aber nur, wo sich der Text geändert hat', () => {
    const { edition: next, exchanges } = freeze(input({ records: anew, against: changed }));
    expect(next).toMatchObject({ name: '2026-2', newBase: true, chapters: anew });
    expect(exchanges.map(({ chapter: number }) => number)).toEqual(['1.1', '1.2']);
    expect(() => freeze(input({ records: anew, against: changed, changes: [] }))).toThrow('Zu einem geänderten Kapitel fehlt eine Notiz:\n  – a\n');
  });

  it('geht auch, wenn sich kein Wort geändert hat', () => {
    expect(freeze(input({ records: anew, against: first.chapters, changes: [] })).exchanges).toHaveLength(2);
  });

  it('gibt es nicht ohne eine Ausgabe, die sie ablöst', () => {
    expect(() => freeze(input({ name: '2026-1', latest: undefined, changes: [], against: changed }))).toThrow(
      'das Grundwerk ist ohnehin neu.\nAbhilfe: Lassen Sie --neuauflage weg.',
    );
  });

  it('steht in ihrer Datei; eine Ausgabe ohne die Angabe liest sich wie zuvor', () => {
    const { edition: next } = freeze(input({ records: anew, against: changed }));
    expect(writeEdition(next)).toContain('\nneuauflage: true\n');
    expect(parseEdition(writeEdition(next))).toEqual(next);
    expect(writeEdition(first)).not.toContain('neuauflage');
    expect(parseEdition(writeEdition(first))).toEqual(first);
  });
});

describe('Namen und Dateien von Ausgaben', () => {
  it('2026-2 kommt vor 2026-10, beides vor 2027-1', () => {
    expect(['2027-1', '2026-10', '2026-2'].sort(compareEditionNames)).toEqual(['2026-2', '2026-10', '2027-1']);
  });

  it('Prüfzahlen, Nummern und Sätze, die wie Zahlen oder YAML aussehen, bleiben Text', () => {
    const odd: Edition = {
      ...edition('2026-1', {
        ...chapter('null', '1.10', {
          edition: '2026-1',
          state: '2026-10',
          pages: [
            { label: '1', blocks: ['123456789012'], marks: [0] },
            { label: '2a', blocks: ['1e1234567890', '000000000000'], marks: [], again: 'Checkliste' },
          ],
        }),
        furniture: '012345678901',
        title: 'ja: »nein« # doch',
        notes: { '1': '1', '10': '10a', b: '2' },
      }),
      notes: [{ kapitel: 'a', art: 'neu', satz: '- Liste: »so« {nicht}', nummer: '1.10', titel: '2026-11' }],
    };
    expect(parseEdition(writeEdition(odd))).toEqual(odd);
  });

  it('eine von Hand zerstörte Datei wird zurückgewiesen', () => {
    const text = writeEdition(first);
    expect(() => parseEdition(text.replace('0123456789ab', 'kaputt'))).toThrow();
    expect(() => parseEdition(text.replace('ausgabe: 2026-1', 'ausgabe: neu'))).toThrow();
  });
});

describe('Verbleib eines Blattes', () => {
  const second = edition('2026-2', chapter('a', '1.1', sheet('1', '2', '2026-2')), first.chapters[1]!);
  const third = edition('2026-3', chapter('a', '1.1', sheet('1', '2', '2026-2'), sheet('2a', '2b', '2026-3')));
  const history = sheetHistory([first, second, third]);
  const place = (chapterNumber: string, front: string) => history.find((each) => each.chapter === chapterNumber && each.front === front);

  it('ein ersetztes Blatt nennt die Ausgabe, die es ersetzt hat, und das gültige', () => {
    expect(place('1.1', '1')).toMatchObject({
      valid: { edition: '2026-2', state: '2026-10' },
      prints: [
        { edition: '2026-1', replacedBy: '2026-2' },
        { edition: '2026-2', replacedBy: undefined },
      ],
    });
  });

  it('ein entfallenes Blatt hat keinen gültigen Nachfolger', () => {
    expect(place('1.2', '1')).toMatchObject({ valid: undefined, prints: [{ edition: '2026-1', replacedBy: '2026-3' }] });
  });

  it('ein eingefügtes Blatt ist von seiner Ausgabe an gültig', () => {
    expect(place('1.1', '2a')).toMatchObject({ back: '2b', valid: { edition: '2026-3' } });
  });

  it('die Anweisung nennt eingefügte Blätter und weggefallene Kapitel beim Namen', () => {
    const remarks = supplementOf(second, third, [third])!.filing.map(({ chapter: number, remove, insert, remark }) => [number, remove, insert, remark]);
    expect(remarks).toEqual([
      ['1.1', '–', '2a/2b (2026-3)', 'zusätzlich 2a/2b'],
      ['1.2', '1/2 (2026-1)', '–', 'Kapitel entfällt'],
    ]);
  });

  it('die Anweisung nennt die Ausgaben an den Füßen, bei einem umgezogenen Kapitel auch den alten Platz', () => {
    const before = edition('2026-2', chapter('a', '1.1', sheet('1', '2', '2026-1'), sheet('3', '4', '2026-2'), sheet('5', '6', '2026-1')));
    const after = edition('2026-3', chapter('a', '1.2', sheet('1', '2', '2026-3'), sheet('3', '4', '2026-3'), sheet('5', '6', '2026-3')));
    const [line] = supplementOf(before, after, [after])!.filing;
    expect(line!.remove).toBe('1.1: 1/2, 5/6 (2026-1); 1.1: 3/4 (2026-2)');
    expect(line!.insert).toBe('1/2, 3/4, 5/6 (2026-3)');
    expect(line!.out).toEqual([
      { place: '1.1', pages: '1/2, 5/6', edition: '2026-1' },
      { place: '1.1', pages: '3/4', edition: '2026-2' },
    ]);
  });

  it('die Zeit zum Einordnen wächst mit den Stellen und den Blättern, in Schritten von fünf Minuten', () => {
    const minutes = (count: number): number => {
      const row = (name: string): Edition =>
        edition(name, chapter('a', '1.1', ...Array.from({ length: count }, (_, index) => sheet(String(2 * index + 1), String(2 * index + 2), name))));
      return supplementOf(row('2026-1'), row('2026-2'), [])!.minutes;
    };
    expect([1, 12, 80].map(minutes)).toEqual([10, 10, 30]);
  });

  it('was ein Blatt ersetzt, steht auch in der Datei der Ausgabe', () => {
    const replacing: Sheet = { ...sheet('1', '2', '2026-2'), replaces: { edition: '2026-1', chapter: '1.4' } };
    const written = edition(
      '2026-2',
      chapter('a', '1.1', replacing, { ...sheet('3', '4', '2026-2'), replaces: { edition: '2026-1' } }, sheet('5', '6', '2026-1')),
    );
    expect(parseEdition(writeEdition(written))).toEqual(written);
  });
});
