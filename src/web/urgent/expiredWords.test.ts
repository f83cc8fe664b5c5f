import { describe, expect, it } from 'vitest';
import { expiredWords } from './expiredWords.ts';

describe('nach der Uhr des Browsers', () => {
  it('gilt eine Eilmitteilung an ihrem letzten Tag noch bis Mitternacht', () => {
    expect(expiredWords('2027-05-31', new Date(2027, 4, 31, 23, 59))).toBeUndefined();
  });

  it('gilt sie am Tag danach nicht mehr, und das steht da', () => {
    expect(expiredWords('2027-05-31', new Date(2027, 5, 1, 0, 0))?.replaceAll('\u00a0', ' ')).toBe('abgelaufen am 31. Mai 2027, gilt nicht mehr');
  });
});
