import { describe, expect, it } from 'vitest';
import type { Chapter } from '../model/Binder.ts';
import { chapterAddress, chapterPdfAddress, leafFileName, sheetAddress } from '../addresses.ts';
import { formatMonth } from './dates.ts';
import { nearest, suggest } from './nearest.ts';
import { shortAddress, sourceText } from './sourceText.ts';
import { typography } from './typography.ts';

/** Narrow spaces as ~, unbreakable ones as _, so that one can see them. */
const shown = (text: string): string =>
  typography(text)
    .replace(/\u202f/g, '~')
    .replace(/\u00a0/g, '_');

describe('Leerzeichen nach DIN 5008', () => {
  it.each([
    ['z. B., u. a., d. h. und i. d. R.', 'z.~B., u.~a., d.~h. und i.~d.~R.'],
    ['§ 5 Abs. 2 Nr. 3 und Art. 6', '§~5 Abs._2 Nr._3 und Art._6'],
    ['20 % von 12 000 und 1 650 000 Menschen', '20~% von 12~000 und 1~650~000 Menschen'],
    ['im Jahr 2026 100 Menschen', 'im Jahr 2026~100 Menschen'],
    ['am 3. Oktober um 9 Uhr, 5 km, 3 Mio Euro', 'am 3._Oktober um 9_Uhr, 5_km, 3_Mio Euro'],
    ['Kapitel 2, Register IV und S. 12', 'Kapitel_2, Register_IV und S._12'],
    ['hin – und her', 'hin_– und her'],
    ['am Ende. Am Anfang', 'am Ende. Am Anfang'],
    ['', ''],
  ])('%s', (typed, set) => {
    expect(shown(typed)).toBe(set);
  });

  it('ändert nie ein Zeichen, das kein Leerzeichen ist, und zweimal gesetzt ist wie einmal', () => {
    for (const text of ['z.B. ohne Leerzeichen', 'Stufe II – 3 % von 10 000', '§ 33 SächsPBG, i. d. R. am 1. Mai', 'a/b-c {d} [e] #f "g"']) {
      expect(typography(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(typography(typography(text))).toBe(typography(text));
    }
  });
});

describe('Adressen', () => {
  const chapter = { number: '2.4', slug: 'buergerbefragung', registerSlug: 'situationsanalyse', head: { stand: '2026-11' } } as Chapter;

  it('kommen aus Kürzeln, nicht aus Nummern: Umnummerieren bricht keinen Link', () => {
    expect(chapterAddress(chapter)).toBe('/situationsanalyse/buergerbefragung/');
    expect(chapterPdfAddress({ ...chapter, number: '9.9' })).toBe('/situationsanalyse/buergerbefragung.pdf');
  });

  it('ein gespeichertes Blatt heißt nach Nummer, Kürzel und Stand', () => {
    expect(leafFileName(chapter)).toBe('2-4-buergerbefragung-2026-11.pdf');
    expect(leafFileName({ ...chapter, number: '2.E1' })).toBe('2-e1-buergerbefragung-2026-11.pdf');
  });

  it('ein Blatt wird über Kapitel und Seite erreicht', () => {
    expect(sheetAddress('2.4', '4a')).toBe('/blatt/2.4-4a/');
  });
});

describe('Monate', () => {
  it('stehen ausgeschrieben da', () => {
    expect([formatMonth('2026-01'), formatMonth('2026-03'), formatMonth('2027-12')]).toEqual(['Januar 2026', 'März 2026', 'Dezember 2027']);
  });
});

describe('Quellenangaben', () => {
  const source = { titel: 'Handbuch', herausgeber: 'Verlag', jahr: '2024', adresse: 'https://www.verlag.test/b%C3%BCcher/', stand: 'Mai 2025' };

  it('nennen Titel, Herausgabe, Jahr, Stelle, Adresse und Stand', () => {
    expect(sourceText(source, 'S. 6')).toEqual({
      text: '»Handbuch«. Verlag, 2024, S. 6.',
      address: { href: source.adresse, label: 'verlag.test/bücher' },
      state: 'Stand: Mai 2025.',
    });
  });

  it('enden mit genau einem Punkt und lassen weg, was fehlt', () => {
    expect(sourceText({ titel: 'Heft', herausgeber: 'Land', jahr: 'o. J.' }, undefined)).toEqual({
      text: '»Heft«. Land, o. J.',
      address: undefined,
      state: '',
    });
  });

  it('eine Adresse, die sich nicht entschlüsseln lässt, bleibt stehen', () => {
    expect(shortAddress('https://a.test/%E4%/')).toBe('a.test/%E4%');
  });
});

describe('Meinten Sie …?', () => {
  const known = ['Checkliste', 'Hinweis', 'Tabelle'];

  it('findet Verschriebenes, auch vertauschte Buchstaben und falsche Großschreibung', () => {
    expect([nearest('Checklsite', known), nearest('hinweis', known), nearest('Tabele', known)]).toEqual(['Checkliste', 'Hinweis', 'Tabelle']);
  });

  it('rät nicht, wenn nichts ähnlich ist', () => {
    expect(nearest('Blumenkohl', known)).toBeUndefined();
    expect(suggest('Blumenkohl', known)).toBe('Vorhanden sind: Checkliste, Hinweis, Tabelle.');
    expect(suggest('Tabele', known)).toBe('Meinten Sie »Tabelle«?');
  });

  it('zählt lange Listen nicht auf', () => {
    expect(
      suggest(
        'xyz',
        Array.from({ length: 30 }, (_, index) => `eintrag-nummer-${index}`),
      ),
    ).toBe('');
  });
});
