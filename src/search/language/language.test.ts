import { describe, expect, it } from 'vitest';
import { foldGenderForms } from './foldGenderForms.ts';
import { foldWord } from './foldWord.ts';
import { isFillerWord } from './isFillerWord.ts';
import { isFunctionWord } from './isFunctionWord.ts';
import { wordKey } from './wordKey.ts';

describe('foldWord', () => {
  it.each([
    ['Praevention', 'prävention'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Foerdermittel', 'fördermittel'],
    ['Buergerbefragung', 'bürgerbefragung'],
    ['neue', 'neue'],
    ['Quelle', 'quelle'],
    ['aktuell', 'aktüll'],
  ])('%s becomes %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('wordKey', () => {
  it.each([
    ['Prävention', 'Präventionen', 'Praevention', 'Pravention'],
    ['Geschäftsordnung', 'Geschäftsordnungen', 'Geschaeftsordnung'],
    ['Befragung', 'Befragungen', 'befragen'],
    ['Rat', 'Räte', 'Rates', 'Räten'],
    ['Maßnahme', 'Massnahmen', 'Maßnahmen'],
    ['Indikator', 'Indikatoren'],
  ])('is the same for %s and its forms', (...forms) => {
    expect(new Set(forms.map(wordKey)).size).toBe(1);
  });
});

describe('foldGenderForms', () => {
  it.each([
    ['Bürger:innen', 'Bürger'],
    ['BürgerInnen', 'Bürger'],
    ['Bürger*innen', 'Bürger'],
    ['Bürger_innen', 'Bürger'],
    ['Bürger/-innen', 'Bürger'],
    ['Bürger/innen', 'Bürger'],
    ['Bürger(innen)', 'Bürger'],
    ['Koordinator:in', 'Koordinator'],
    ['Bürgerinnen und Bürger', 'Bürger'],
    ['Bürgerinnen', 'Bürgerinnen'],
    ['InDesign', 'InDesign'],
  ])('%s becomes %s', (text, plain) => {
    expect(foldGenderForms(text)).toBe(plain);
  });
});

it('tells grammar and filler from subject', () => {
  expect(['sich', 'Wie', 'müssen', 'nach'].every(isFunctionWord)).toBe(true);
  expect(['Sicherheit', 'Weg', 'Rat', 'Stand'].some(isFunctionWord)).toBe(false);
  expect(isFillerWord('machen')).toBe(true);
  expect(isFillerWord('Befragung')).toBe(false);
});
