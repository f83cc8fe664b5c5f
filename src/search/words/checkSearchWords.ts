import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { openYaml } from '../../source/openYaml.ts';
import { foldWord } from '../language/foldWord.ts';
import { isFunctionWord } from '../language/isFunctionWord.ts';
import { wordKey } from '../language/wordKey.ts';

/** A fault in `content/suchwoerter.yaml`, in German for editors. */
export interface SearchWordProblem {
  line: number;
  message: string;
  remedy: string;
}

/** Words of the binder, for finding entries that lead nowhere. */
export interface KnownWords {
  has(word: string): boolean;
}

const SECTIONS = ['gleich', 'abkuerzungen', 'meint', 'zusammensetzungen'];
const subject = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFunctionWord(word));
const entryKey = (text: string): string => subject(text).map(foldWord).join(' ') || foldWord(text);

/**
 * Set of the binder's words for `checkSearchWords`: whole words, and parts of compounds by their letters.
 * @param texts plain text of all chapters, terms and templates
 */
export function knownWords(texts: Iterable<string>): KnownWords {
  const keys = new Set<string>();
  const folded: string[] = [];
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const key = wordKey(word);
      if (!keys.has(key)) folded.push(foldWord(word));
      keys.add(key);
    }
  }
  return { has: (word) => keys.has(wordKey(word)) || (word.length >= 4 && folded.some((other) => other.includes(foldWord(word)))) };
}

interface Row {
  line: number;
  /** Undefined for a group of equals. */
  from: string | undefined;
  words: string[];
}

interface Rows {
  rows: Row[];
  problems: SearchWordProblem[];
}

function readRows(yamlText: string): Rows {
  const { document, faults, at } = openYaml(yamlText);
  const problems: SearchWordProblem[] = faults.map(({ offset, message, remedy }) => ({ line: at(offset).line, message, remedy }));
  const rows: Row[] = [];
  const lineOf = (node: unknown): number => at((node as Node | null)?.range?.[0] ?? 0).line;
  if (problems.length > 0) return { rows, problems };
  if (!isMap(document.contents))
    return {
      rows,
      problems: document.contents === null ? [] : [{ line: 1, message: 'Die Datei hat keine Abschnitte.', remedy: `Erlaubt sind: ${SECTIONS.join(', ')}.` }],
    };
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!SECTIONS.includes(name))
      problems.push({ line: lineOf(key), message: `Den Abschnitt »${name}« gibt es nicht.`, remedy: `Erlaubt sind: ${SECTIONS.join(', ')}.` });
    else if (name === 'gleich' && isSeq(value)) {
      for (const item of value.items) rows.push({ line: lineOf(item), from: undefined, words: words(item, lineOf(item), problems) });
    } else if (name !== 'gleich' && isMap(value)) {
      for (const pair of value.items) {
        const from = isScalar(pair.key) ? String(pair.key.value) : '';
        const line = lineOf(pair.key);
        if (name === 'zusammensetzungen') {
          const parts = isScalar(pair.value) ? wordOf(pair.value) : '';
          if (foldWord(parts.replaceAll('|', '')) !== foldWord(from))
            problems.push({
              line,
              message: `Die Teile »${parts}« ergeben nicht das Wort »${from}«.`,
              remedy: 'Schreiben Sie das Wort ab und setzen Sie nur die Striche ein: Rats|beschluss.',
            });
        } else rows.push({ line, from, words: words(pair.value, line, problems) });
      }
    } else if (value !== null && !(isScalar(value) && value.value === null)) {
      problems.push({
        line: lineOf(value),
        message: `Der Abschnitt »${name}« hat nicht die richtige Form.`,
        remedy: name === 'gleich' ? 'Schreiben Sie je Zeile: - [Wort, anderes Wort]' : 'Schreiben Sie je Zeile: Wort: [anderes Wort]',
      });
    }
  }
  return { rows, problems };
}

/** A word or a number as typed, nothing for an empty entry. */
const wordOf = ({ value }: Scalar): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

/** The words of a list. What is no word, or has no letter to be found by, is a fault; the rest goes on. */
function words(list: unknown, line: number, problems: SearchWordProblem[]): string[] {
  if (!isSeq(list)) return [];
  const texts = list.items.map((item) => (isScalar(item) ? wordOf(item) : ''));
  if (texts.some((text) => !/[\p{L}\p{N}]/u.test(text)))
    problems.push({
      line,
      message: 'In dieser Zeile steht etwas, das kein Wort ist.',
      remedy: 'Schreiben Sie zwischen die Kommas je ein Wort, ohne weitere Klammern.',
    });
  return texts;
}

/**
 * Checks `content/suchwoerter.yaml`: form, words entered twice, loops, and – given the words of the binder –
 * entries that lead nowhere because none of their words occurs.
 */
export function checkSearchWords(yamlText: string, known?: KnownWords): SearchWordProblem[] {
  const { rows, problems } = readRows(yamlText);
  const homes = new Map<string, number>();
  const heads = new Map<string, Row>();
  for (const row of rows) {
    const own = row.from === undefined ? row.words : [row.from];
    if (row.words.length < (row.from === undefined ? 2 : 1)) {
      problems.push({
        line: row.line,
        message: 'Hier fehlt ein zweites Wort.',
        remedy: 'Nennen Sie mindestens ein Wort, das die Suche dafür nehmen soll, oder löschen Sie die Zeile.',
      });
    }
    for (const word of own) {
      const key = entryKey(word);
      const home = homes.get(key);
      if (home === row.line) problems.push({ line: row.line, message: `»${word}« steht in dieser Zeile zweimal.`, remedy: 'Streichen Sie eines davon.' });
      else if (home !== undefined && row.from === undefined)
        problems.push({
          line: row.line,
          message: `»${word}« steht schon in Zeile ${String(home)}.`,
          remedy: 'Fassen Sie die beiden Zeilen zusammen oder streichen Sie das Wort in einer.',
        });
      homes.set(key, home ?? row.line);
    }
    if (row.from !== undefined) {
      heads.set(entryKey(row.from), row);
      if (row.words.some((word) => entryKey(word) === entryKey(row.from ?? '')))
        problems.push({ line: row.line, message: `»${row.from}« führt zu sich selbst.`, remedy: 'Streichen Sie das Wort in den Klammern.' });
    }
  }
  problems.push(...findLoops(rows, heads));
  if (known) problems.push(...findDead(rows, known));
  return problems.sort((a, b) => a.line - b.line);
}

function findLoops(rows: readonly Row[], heads: ReadonlyMap<string, Row>): SearchWordProblem[] {
  return rows.flatMap((row) => {
    if (row.from === undefined) return [];
    const from = row.from;
    return row.words.flatMap((word) => {
      const back = heads.get(entryKey(word));
      const isLoop = back && back.line > row.line && back.words.some((other) => entryKey(other) === entryKey(from));
      return isLoop
        ? [
            {
              line: row.line,
              message: `»${from}« und »${word}« (Zeile ${String(back.line)}) verweisen im Kreis aufeinander.`,
              remedy: 'Tragen Sie beide unter »gleich« ein oder streichen Sie eine Richtung.',
            },
          ]
        : [];
    });
  });
}

function findDead(rows: readonly Row[], known: KnownWords): SearchWordProblem[] {
  return rows
    .filter(({ words }) => words.length > 0 && !words.some((word) => subject(word).every((part) => known.has(part))))
    .map(({ line, words }) => ({
      line,
      message: `Keines dieser Wörter kommt im Ordner vor: ${words.map((word) => `»${word}«`).join(', ')}. Die Zeile findet nichts.`,
      remedy: 'Nehmen Sie ein Wort auf, das im Ordner steht, oder löschen Sie die Zeile.',
    }));
}
