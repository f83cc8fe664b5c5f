import { expect, test } from 'vitest';
import { amountOf, formatAmount, parseGerman, type Amount } from './amounts.ts';

test.each([
  ['1.234,50', 1234.5],
  ['1 234,5', 1234.5],
  ['12', 12],
  ['99,90 €', 99.9],
  ['−5', -5],
  ['', undefined],
  ['zwölf', undefined],
  ['1.23', undefined],
])('»%s« wird als Betrag gelesen: %s', (text, value) => {
  expect(parseGerman(text)).toBe(value);
});

test('Beträge stehen mit schmalem Leerzeichen und nur bei Bedarf mit Cent', () => {
  expect([1234.5, 18000, 0, -7.25].map(formatAmount)).toEqual(['1\u202f234,50', '18\u202f000', '0', '−7,25']);
});

test('eine Summe zählt auch Summen zusammen, bleibt ohne Beträge und im Kreis aber offen', () => {
  const fields: Record<string, Amount> = {
    a: { entry: '0,10' },
    b: { entry: '0,20' },
    leer: { entry: '' },
    ab: { sumOf: ['a', 'b'] },
    alles: { sumOf: ['ab', 'leer', 'fehlt'] },
    offen: { sumOf: ['leer'] },
    kreis: { sumOf: ['kreis'] },
  };
  const total = (id: string): number | undefined => amountOf(id, (name) => fields[name]);
  expect(['ab', 'alles', 'offen', 'kreis'].map(total)).toEqual([0.3, 0.3, undefined, undefined]);
});
