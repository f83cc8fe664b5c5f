import { expect, it } from 'vitest';
import { sharedNotes } from './sharedNotes.ts';

it('was von mehreren Kapiteln gesagt wird, steht einmal da, in der Reihenfolge der ersten Nennung', () => {
  const note = (nummer: string, satz: string) => ({ kapitel: `k${nummer}`, nummer, titel: `Titel ${nummer}`, art: 'geändert' as const, satz });
  expect(sharedNotes([note('1.1', 'Nur Verweise.'), note('1.2', 'Neu ist ein Satz.'), note('2.1', 'Nur Verweise.')])).toEqual([
    { chapters: ['1.1 Titel 1.1', '2.1 Titel 2.1'], art: 'geändert', satz: 'Nur Verweise.' },
    { chapters: ['1.2 Titel 1.2'], art: 'geändert', satz: 'Neu ist ein Satz.' },
  ]);
});
