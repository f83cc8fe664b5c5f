import { describe, expect, it } from 'vitest';
import { countWords, sentencesOf } from './sentencesOf.ts';

const split = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

describe('sentencesOf', () => {
  it('splits at full stops, question and exclamation marks', () => {
    expect(split('Eins. Zwei? Drei! Vier')).toEqual(['Eins.', 'Zwei?', 'Drei!', 'Vier']);
  });

  it('keeps closing quotes and footnote marks with their sentence', () => {
    expect(split('»Wer kommt?« Niemand.\u2060 \u2060 »Schade.« Ja.')).toEqual(['»Wer kommt?«', 'Niemand.\u2060', '\u2060 »Schade.«', 'Ja.']);
  });

  it('does not split after abbreviations, dates and ordinal numbers', () => {
    for (const text of [
      'Das gilt z. B. Montag.',
      'Am 12. Juni 2018 begann es.',
      'Nach Abs. 2 gilt das.',
      'Es waren 3 Mio. Euro.',
      'Der 2. Schritt folgt.',
      'Das regelt Art. 6 Abs. 1.',
    ]) {
      expect(split(text)).toEqual([text]);
    }
  });

  it('tells where each sentence begins', () => {
    expect(sentencesOf('Eins. Zwei.').map(({ from }) => from)).toEqual([0, 6]);
  });
});

describe('countWords', () => {
  it('counts grouped numbers and abbreviations once', () => {
    expect(countWords('Es waren 45 351 Fälle, z. B. in Leipzig.')).toBe(7);
  });

  it('counts compounds with hyphens once and leaves dashes out', () => {
    expect(countWords('Der Schwalm-Eder-Kreis – ein Beispiel')).toBe(4);
  });
});
