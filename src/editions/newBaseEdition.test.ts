import { describe, expect, it } from 'vitest';
import type { BinderPlace, Edition, EditionChapter } from '../model/Edition.ts';
import { isWorthNewBase, newBaseBetween, newBaseSupplement, newSheetsOf } from './newBaseEdition.ts';

const chapter = (number: string, ...editions: string[]): EditionChapter => ({
  slug: `k-${number.replace('.', '-')}`,
  number,
  title: `Titel ${number}`,
  register: number.split('.')[0]!,
  furniture: 'f',
  notes: {},
  sheets: editions.map((edition, index) => ({
    edition,
    state: '2026-10',
    pages: [
      { label: String(2 * index + 1), blocks: ['0123456789ab'], marks: [] },
      { label: String(2 * index + 2), blocks: [], marks: [] },
    ],
  })),
});
const sheetsAt = (name: string, ...places: BinderPlace[]) => places.map((place) => ({ place, edition: name, state: '2026-10', hash: '0123456789ab' }));
const edition = (name: string, chapters: EditionChapter[], more: Partial<Edition> = {}): Edition => ({ name, state: '2026-11', chapters, notes: [], ...more });

describe('wann eine Neuauflage vorgeschlagen wird', () => {
  it.each([
    [6, 10, false],
    [7, 10, true],
    [0, 0, false],
    [61, 100, true],
    [60, 100, false],
  ])('%i von %i Blättern neu: %s', (fresh, all, isProposed) => {
    expect(isWorthNewBase({ fresh, all })).toBe(isProposed);
  });

  it('gezählt werden Blätter, nicht Kapitel', () => {
    expect(newSheetsOf([chapter('1.1', '2027-1', '2026-1', '2026-1'), chapter('1.2', '2027-1')], '2027-1')).toEqual({ fresh: 2, all: 4 });
  });
});

describe('der Weg über eine Neuauflage', () => {
  const old = edition('2026-1', [chapter('1.1', '2026-1'), chapter('5.1', '2026-1')], {
    binderSheets: sheetsAt('2026-1', 'Titelblatt', 'Nachweis', 'Registerblatt 1', 'Registerblatt 5', 'Registerblatt E'),
  });
  const base = edition('2027-1', [chapter('1.1', '2027-1', '2027-1'), chapter('2.1', '2027-1')], {
    newBase: true,
    binderSheets: [
      ...sheetsAt('2027-1', 'Titelblatt'),
      ...sheetsAt('2026-1', 'Nachweis'),
      ...sheetsAt('2027-1', 'Registerblatt 1', 'Registerblatt 2'),
      ...sheetsAt('2026-1', 'Registerblatt E'),
    ],
  });
  const titles = new Map([
    ['1', 'Gremium'],
    ['2', 'Analyse'],
    ['E', 'Eigene Unterlagen'],
  ]);
  const rows = (editions: readonly Edition[]) =>
    newBaseSupplement(editions, titles)!.filing.map(({ chapter: place, remove, insert, remark }) => [place, remove, insert, remark]);

  it('nennt Register für Register, was heraus- und hineinkommt; Nachweis und eigene Unterlagen bleiben', () => {
    expect(rows([old, base])).toEqual([
      ['Titelblatt', 'altes', 'neues', ''],
      ['Nachweis', '–', '–', 'bleibt'],
      ['Register 1', 'alles außer Blättern mit E', 'Registerblatt; 1.1: 2 Blätter', ''],
      ['Register 2', '–', 'Registerblatt; 2.1: 1 Blatt', 'neues Register'],
      ['Register 5', 'alles außer Blättern mit E', '–', 'Register entfällt'],
      ['Register E', '–', '–', 'bleibt'],
    ]);
  });

  it('druckt alle Blätter und nichts, was bleibt', () => {
    const { sheetKeys, newPlaces, sheetCount } = newBaseSupplement([old, base], titles)!;
    expect([...newPlaces]).toEqual(['Titelblatt', 'Registerblatt 1', 'Registerblatt 2']);
    expect(sheetCount).toBe(3);
    expect([...sheetKeys]).toEqual(['1.1 1/2 2027-1', '1.1 3/4 2027-1', '2.1 1/2 2027-1']);
  });

  it('bringt einen Nachweis mit, wo ältere Ordner noch keinen haben', () => {
    const without = { ...old, binderSheets: old.binderSheets!.filter(({ place }) => place !== 'Nachweis') };
    expect(rows([without, base])[1]).toEqual(['Nachweis', '–', 'neuer', 'nur, wenn noch keiner vorn liegt; sonst bleibt der alte']);
    expect(newBaseSupplement([without, base], titles)!.newPlaces.has('Nachweis')).toBe(true);
  });

  it('führt auch zu einer späteren Ausgabe, mit deren Blättern', () => {
    const later = edition('2027-2', [chapter('1.1', '2027-1', '2027-2'), base.chapters[1]!], { binderSheets: base.binderSheets! });
    const way = newBaseSupplement([old, base, later], titles)!;
    expect(way).toMatchObject({ base: '2027-1', to: '2027-2', sheetCount: 3 });
    expect(way.sheetKeys.has('1.1 3/4 2027-2')).toBe(true);
    expect(newBaseBetween([old, base, later], '2026-1', '2027-2')).toBe('2027-1');
    expect(newBaseBetween([old, base, later], '2027-1', '2027-2')).toBeUndefined();
    expect(newBaseBetween([old, base, later], '2026-1', '2026-1')).toBeUndefined();
  });

  it('gibt es nicht, wo keine Ausgabe vor ihr liegt', () => {
    expect(newBaseSupplement([base], titles)).toBeUndefined();
    expect(newBaseSupplement([old], titles)).toBeUndefined();
  });
});
