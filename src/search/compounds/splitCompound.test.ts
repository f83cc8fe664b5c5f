import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countWords, isKeptWhole, siteWordStock } from './siteWordStock.ts';
import { splitCompound } from './splitCompound.ts';

const content = join(import.meta.dirname, '../../../content');
const texts = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(mdx|yaml)$/.test(name) && !/such(woerter|proben)|quellen/.test(name))
  .map((name) => readFileSync(join(content, name), 'utf8').replace(/https?:\S+/g, ''));
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

  it('splits at least 97 % of a sample of the binder as judged by hand', () => {
    const sample = readFileSync(join(import.meta.dirname, 'sample.txt'), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    const wrong = sample.filter((expected) => {
      const found = split(expected.replaceAll('|', ''));
      // A word that is no longer split is a matter of recall, not of precision.
      return found.includes('|') && found !== expected;
    });
    expect(sample).toHaveLength(300);
    expect(wrong.length / sample.length, wrong.join(', ')).toBeLessThanOrEqual(0.03);
  });
});
