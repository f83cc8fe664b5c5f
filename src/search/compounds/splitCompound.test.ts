import { describe, expect, it } from 'vitest';
import { countWords, isKeptWhole, siteWordStock } from './siteWordStock.ts';
import { splitCompound } from './splitCompound.ts';

/** Nouns of a site, twice each, as a noun must stand there to count; most parts come from the list of base words. */
const texts = Array.from({ length: 2 }, () => 'Auszug Beleuchtung Gremien Quote');
const stock = siteWordStock(countWords(texts));
const split = (word: string): string => (isKeptWhole(word) ? word : (splitCompound(word, stock)?.join('|') ?? word));

describe('splitCompound', () => {
  it.each([
    'Präventions|gremium',
    'Kriminal|prävention',
    'Geschäfts|ordnung',
    'Bürger|befragung',
    'Landes|präventions|rat',
    'Rats|beschluss',
    'Städte|bau',
    'Schul|hof',
    'Straßen|beleuchtung',
    'Melde|register|auszug',
    'Wirkungs|treppe',
    'Dunkel|feld',
    'Groß|stadt',
    'Gremien|arbeit',
    'Risiko|faktoren',
    'Rück|lauf|quote',
  ])('splits %s', (expected) => {
    expect(split(expected.replaceAll('|', ''))).toBe(expected);
  });

  it.each([
    'Programm',
    'Sicherheit',
    'Nachbarschaft',
    'Verwaltung',
    'Beteiligung',
    'Vertrag',
    'Bericht',
    'Montag',
    'Interesse',
    'Wirksamkeit',
    'Beleuchtung',
    'Vandalismus',
    'Partnerschaft',
    'Ansprache',
    'Gesamtheit',
    'Informationen',
    'Vorteil',
  ])('keeps %s whole', (word) => {
    expect(split(word)).toBe(word);
  });

  it('keeps positions in words whose folded spelling is shorter', () => {
    expect(split('Praeventionsgremium').replaceAll('|', '')).toBe('Praeventionsgremium');
  });
});
