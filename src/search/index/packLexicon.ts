import { foldWord } from '../language/foldWord.ts';
import { isFunctionWord } from '../language/isFunctionWord.ts';
import { joinTyped } from '../language/numberGroups.ts';
import { plainLetters } from '../language/plainLetters.ts';
import { wordKey } from '../language/wordKey.ts';
import type { SearchWords } from '../words/SearchWords.ts';
import type { Split } from './enrichText.ts';

interface Spelling {
  word: string;
  count: number;
}

/** Spellings kept per stem: enough to tell »befragen« from »Befragung«. */
const SPELLINGS_PER_STEM = 2;

/** »C++«, »Vor-Ort-Termin« with its parts, »12 000« as 12000, all other runs of letters and digits. */
const wordsOf = (text: string): string[] =>
  [...joinTyped(text).matchAll(/(?<![\p{L}\p{N}])\p{L}[+#]{1,2}(?![\p{L}\p{N}])|\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)+|[\p{L}\p{N}]+/gu)].flatMap(([word]) =>
    word.includes('-') ? [word, ...word.split('-')] : [word],
  );

function collectSpellings(texts: Iterable<string>): Map<string, Spelling> {
  const byFolded = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      if ((word.length < 2 && !/\p{N}/u.test(word)) || isFunctionWord(word)) continue;
      const folded = foldWord(word);
      const forms = byFolded.get(folded) ?? new Map<string, number>();
      forms.set(word, (forms.get(word) ?? 0) + 1);
      byFolded.set(folded, forms);
    }
  }
  return new Map(
    [...byFolded].map(([folded, forms]) => {
      const [best] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      const count = [...forms.values()].reduce((sum, each) => sum + each, 0);
      return [folded, { word: best?.[0] ?? folded, count }];
    }),
  );
}

function thinOut(spellings: ReadonlyMap<string, Spelling>): Spelling[] {
  const byStem = new Map<string, Spelling[]>();
  for (const [folded, spelling] of spellings) {
    const key = wordKey(folded);
    byStem.set(key, [...(byStem.get(key) ?? []), spelling]);
  }
  return [...byStem.values()].flatMap((group) =>
    group.sort((a, b) => b.count - a.count || a.word.length - b.word.length || (a.word < b.word ? -1 : 1)).slice(0, SPELLINGS_PER_STEM),
  );
}

/** A page or record of the index, for titles and filters without loading its text. */
export interface ListedPage {
  /** Pagefind's id. */
  id: string;
  url: string;
  title: string;
  number: string;
  kind: string;
  register: string;
  /** Address of the chapter that treats a term; empty for none. */
  page: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The word list that the browser loads, sections parted by empty lines: pages (tab separated); words, one a line, sorted, each
 * `<length of the beginning shared with the line before, base 36><frequency 0–9><rest>` with `|` at joints; synonyms, `a;b` for equals and `a>b;c` for one direction;
 * numbers of the sheets.
 */
export function packLexicon(texts: readonly string[], split: Split, words: SearchWords, pages: readonly ListedPage[], sheets: readonly string[] = []): string {
  const spellings = thinOut(collectSpellings(texts)).map(({ word, count }) => ({
    marked: (word.includes('-') ? undefined : split(word)?.join('|')) ?? word,
    rank: Math.min(9, Math.floor(Math.log2(count))),
  }));
  spellings.sort((a, b) => (a.marked < b.marked ? -1 : 1));
  let before = '';
  const lines = spellings.map(({ marked, rank }) => {
    let shared = 0;
    while (shared < 35 && shared < before.length && before[shared] === marked[shared]) shared += 1;
    before = marked;
    return `${shared.toString(36)}${rank}${marked.slice(shared)}`;
  });
  const synonyms = [...words.equal.map((group) => group.join(';')), ...words.directed.map(({ from, to }) => `${from}>${to.join(';')}`)];
  const list = pages.map(({ id, url, title, number, kind, register, page }) =>
    [id, url, title, number, kind, register, page].map(oneLine).join('\t').trimEnd(),
  );
  return [list, lines, synonyms.map(plainLetters), sheets].map((section) => section.join('\n')).join('\n\n');
}
