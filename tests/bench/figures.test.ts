import { expect, it } from 'vitest';
import { exponent, median, number, table } from './figures.ts';

it('der Exponent sagt, wie etwas wächst', () => {
  expect(exponent([10, 20, 40].map((size) => [size, 3 * size] as const))).toBeCloseTo(1);
  expect(exponent([10, 20, 40].map((size) => [size, size ** 2] as const))).toBeCloseTo(2);
});

it('Mitte, Zahlen und Tabellen, wie sie in BENCHMARKS.md stehen', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(number(1234.56, 1)).toBe('1.234,6');
  expect(number(NaN)).toBe('–');
  expect(table(['Was', 'Wert'], [['a|b', '1']])).toBe('| Was | Wert |\n| --- | ---: |\n| a/b | 1 |');
});
