import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../model/Edition.ts';
import { assignLabels, compareLabels, followingLabels, insertedLabels } from './labels.ts';

const sheet = (front: string, back: string): Sheet => ({
  edition: '2026-1',
  state: '2026-10',
  pages: [
    { label: front, blocks: ['x'], marks: [] },
    { label: back, blocks: [], marks: [] },
  ],
});
const three = [sheet('1', '2'), sheet('3', '4'), sheet('5', '6')];
const keep = (index: number): { keep: number } => ({ keep: index });

describe('Seitenzahlen eingefügter Blätter', () => {
  it('hinter Seite 4 kommt 4a/4b, dahinter 4c/4d, nach 4z geht es zweistellig weiter', () => {
    expect(insertedLabels('4')).toEqual(['4a', '4b']);
    expect(insertedLabels('4b')).toEqual(['4c', '4d']);
    expect(insertedLabels('4z')).toEqual(['4aa', '4ab']);
  });

  it('am Ende des Kapitels zählen Blätter weiter und beginnen mit ungerader Seite', () => {
    expect(followingLabels(undefined)).toEqual(['1', '2']);
    expect(followingLabels('4')).toEqual(['5', '6']);
    expect(followingLabels('4b')).toEqual(['5', '6']);
  });

  it('sortiert wird 4, 4a, 4b, 4z, 4aa, 5, 10', () => {
    const labels = ['10', '4aa', '5', '4b', '4', '4z', '4a'];
    expect(labels.sort(compareLabels)).toEqual(['4', '4a', '4b', '4z', '4aa', '5', '10']);
  });
});

describe('Seitenzahlen eines Kapitels gegenüber der letzten Ausgabe', () => {
  it('ohne frühere Ausgabe zählt das Kapitel einfach durch', () => {
    expect(assignLabels(['new', 'new'], [])).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('behaltene Blätter behalten ihre Zahlen, ein ersetztes nimmt die seines Vorgängers', () => {
    expect(assignLabels([keep(0), 'new', keep(2)], three)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('ein eingefügtes Blatt heißt 2a/2b, ein zweites 2c/2d', () => {
    expect(assignLabels([keep(0), 'new', 'new', keep(1), keep(2)], three)).toEqual([
      ['1', '2'],
      ['2a', '2b'],
      ['2c', '2d'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('wird ein Blatt durch zwei ersetzt, heißt das zweite 4a/4b', () => {
    expect(assignLabels([keep(0), 'new', 'new', keep(2)], three)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['4a', '4b'],
      ['5', '6'],
    ]);
  });

  it('ein Blatt fällt weg: seine Zahlen bleiben leer, die übrigen bleiben stehen', () => {
    expect(assignLabels([keep(0), keep(2)], three)).toEqual([
      ['1', '2'],
      ['5', '6'],
    ]);
  });

  it('am Ende kommt ein Blatt hinzu: es zählt weiter', () => {
    expect(assignLabels([keep(0), keep(1), keep(2), 'new'], three)).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  it('vor dem ersten Blatt ist kein Platz: dieses kann nicht bleiben', () => {
    expect(assignLabels(['new', keep(0), keep(1)], three)).toEqual({ blocked: 0 });
  });

  it('zwischen 4a/4b und 4c/4d ist kein Platz: das zweite kann nicht bleiben', () => {
    const previous = [sheet('3', '4'), sheet('4a', '4b'), sheet('4c', '4d')];
    expect(assignLabels([keep(0), keep(1), 'new', keep(2)], previous)).toEqual({ blocked: 2 });
  });
});
