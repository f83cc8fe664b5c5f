import { expect, test } from 'vitest';
import { byLetter } from './byLetter.ts';

test('umlauts stand with their vowel, digits come under »0–9«', () => {
  const groups = byLetter(['Öffentlichkeit', 'Obdach', 'Zeit', 'ämter', '4-Felder-Tafel'].map((word) => ({ word })));
  expect(groups.map(({ letter, entries }) => [letter, entries.map(({ word }) => word)])).toEqual([
    ['0–9', ['4-Felder-Tafel']],
    ['A', ['ämter']],
    ['O', ['Obdach', 'Öffentlichkeit']],
    ['Z', ['Zeit']],
  ]);
});
