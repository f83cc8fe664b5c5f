import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countWords, isKeptWhole, siteWordStock } from '../../src/search/compounds/siteWordStock.ts';
import { splitCompound } from '../../src/search/compounds/splitCompound.ts';
import { readProbes } from '../../src/search/probes/readProbes.ts';
import { checkSearchWords } from '../../src/search/words/checkSearchWords.ts';
import { parseSearchWords } from '../../src/search/words/parseSearchWords.ts';
import { contentFolders } from '../../src/source/contentFolders.ts';

const { content } = contentFolders();
const read = (name: string): string => readFileSync(join(content, name), 'utf8');

describe('die Zusammensetzungen des Ordners', () => {
  const texts = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name) && !/such(woerter|proben)|quellen/.test(name))
    .map((name) => read(name).replace(/https?:\S+/g, ''));
  const stock = siteWordStock(countWords(texts));
  const split = (word: string): string => (isKeptWhole(word) ? word : (splitCompound(word, stock)?.join('|') ?? word));

  it('werden in einer von Hand beurteilten Stichprobe zu mindestens 97 % richtig zerlegt', () => {
    const sample = readFileSync(join(import.meta.dirname, 'compounds.txt'), 'utf8')
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

it('suchproben.yaml hat mindestens 150 Proben, die Hälfte davon unberührt', () => {
  const { probes, level } = readProbes(read('suchproben.yaml'));
  expect(probes.length).toBeGreaterThanOrEqual(150);
  const untouched = probes.filter(({ half }) => half === 'unberuehrt').length;
  expect(Math.abs(untouched * 2 - probes.length)).toBeLessThanOrEqual(2);
  expect(level.recallAt5).toBeGreaterThanOrEqual(0.95);
});

it('suchwoerter.yaml ist ohne Fehler und hat mindestens 120 Gruppen', () => {
  const file = read('suchwoerter.yaml');
  expect(checkSearchWords(file)).toEqual([]);
  const { equal, directed } = parseSearchWords(file);
  expect(equal.length).toBeGreaterThanOrEqual(120);
  expect(directed.length).toBeGreaterThan(100);
});
