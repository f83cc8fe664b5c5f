import { expect, test } from 'vitest';
import { breakLines } from './breakLines.ts';

test('breaks between words and leaves a long word whole', () => {
  expect(breakLines('Der Weg zur Kooperationsvereinbarung', 12)).toEqual(['Der Weg zur', 'Kooperationsvereinbarung']);
});
