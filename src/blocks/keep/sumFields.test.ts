import { expect, test } from 'vitest';
import { parseGerman } from './sumFields.ts';

test.each([
  ['1.234,50', 1234.5],
  ['1 234,5', 1234.5],
  ['12', 12],
  ['99,90 €', 99.9],
  ['', undefined],
  ['zwölf', undefined],
  ['1.23', undefined],
])('%s', (text, value) => {
  expect(parseGerman(text)).toBe(value);
});
