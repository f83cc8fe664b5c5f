import { describe, expect, it } from 'vitest';
import { createDictionary } from './createDictionary.ts';

const words = new Set(
  'Rat Sitzung Ordnung Geschäft Protokoll Prävention Schule Kind Register melden vor nacharbeiten arbeiten Nacharbeit aus gedünnt Standard prüfen'.split(' '),
);
const { has, suggest } = createDictionary({ has: (word) => words.has(word), suggest: () => ['protokoll', 'Protokoll'] }, ['Coaching', 'Präventionsrat']);

describe('a dictionary', () => {
  it('knows words, and capitals at the beginning of a sentence', () => {
    expect(['Rat', 'arbeiten', 'Arbeiten'].every(has)).toBe(true);
  });

  it('knows compounds of known parts, with linking s, without final e, of verb stems', () => {
    expect(['Sitzungsprotokoll', 'Geschäftsordnung', 'Schulkind', 'Prüfordnung', 'Melderegister'].filter((word) => !has(word))).toEqual([]);
  });

  it('knows own words, inflected and in compounds', () => {
    expect(['Coachings', 'Präventionsrats', 'Kinderpräventionsrat', 'Coachingprotokoll'].filter((word) => !has(word))).toEqual(['Kinderpräventionsrat']);
  });

  it('knows words joined by hyphens and fronts that wait for their tail', () => {
    expect(['QR-Protokoll', 'Sitzungs-', 'Schul-'].every(has)).toBe(true);
  });

  it('does not know misspelt words, wrong case or wrong compounds', () => {
    expect(['Protokol', 'protokoll', 'Sitzungsprotokol', 'Geschäftsortnung', 'Standart', 'garnicht'].filter(has)).toEqual([]);
  });

  it('leaves abbreviations alone', () => {
    expect(['PKS', 'SächsPVDG'].every(has)).toBe(true);
  });

  it('suggests the right case first, and known mistakes', () => {
    expect(suggest('protokoll')[0]).toBe('Protokoll');
    expect(suggest('Standart')).toEqual(['Standard']);
  });
});
