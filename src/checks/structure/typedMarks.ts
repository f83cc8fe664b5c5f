import type { List, Nodes, Text } from 'mdast';
import type { Problem } from '../../model/Problem.ts';
import { placeOf } from '../../source/jsx.ts';
import type { Check, CheckedDocument, Found } from '../Check.ts';
import { placeInText } from '../places.ts';
import { fault } from '../problem.ts';
import { longestPassage } from '../text/passages.ts';

/**
 * What was typed and what is read from it are the same: no star that vanishes, no date that becomes a list, no mark of a
 * heading or a list that is printed as typed because a blank is missing.
 */
export const typedMarks: Check = ({ documents }) =>
  documents.flatMap((checked) =>
    checked.nodes.flatMap((found): Problem[] => {
      const { node } = found;
      if (node.type === 'list') return list(checked, node);
      if (node.type === 'emphasis' || node.type === 'delete') return markInWord(checked, node);
      if (node.type === 'text') return leftover(checked, found as Found<Text>);
      return [];
    }),
  );

const months = 'Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';

/** The numbers as typed; a list that begins every item with the same number counts by itself. */
function list({ document: { file, source } }: CheckedDocument, node: List): Problem[] {
  if (!node.ordered) return [];
  const items = node.children.map((item) => {
    const from = item.position?.start.offset ?? 0;
    const [, number = '', sign = '.', rest = ''] = /^(\d+)([.)])\s*([^\n]*)/.exec(source.slice(from)) ?? [];
    return { number: Number(number), typed: number, sign, rest, at: placeOf(item) };
  });
  const date = items.find(({ rest, number }) => number <= 31 && new RegExp(`^(?:${months})(?![\\p{L}])`, 'u').test(rest));
  const escaped = ({ typed, sign }: { typed: string; sign: string }): string => `${typed}\\${sign}`;
  if (date)
    return [
      fault(
        'mdx/zeichen',
        file,
        date.at,
        `»${date.typed}. ${date.rest.split(/\s/)[0]}« am Anfang einer Zeile wird als Nummer einer Liste gelesen, nicht als Datum.`,
        `Schreiben Sie vor den Punkt einen umgekehrten Schrägstrich: ${escaped(date)} ${date.rest.split(/\s/)[0]}.`,
      ),
    ];
  const [first] = items;
  if (first && first.number >= 1000)
    return [
      fault(
        'mdx/zeichen',
        file,
        first.at,
        `»${first.typed}${first.sign}« am Anfang einer Zeile wird als Nummer einer Liste gelesen.`,
        `Schreiben Sie ${escaped(first)} oder stellen Sie den Satz um.`,
      ),
    ];
  const start = node.start ?? 1;
  if (items.every(({ number }) => number === start)) return [];
  const place = items.findIndex(({ number }, index) => number !== start + index);
  const wrong = items[place];
  if (!wrong) return [];
  return [
    fault(
      'mdx/zeichen',
      file,
      wrong.at,
      `Die Liste zählt »${wrong.typed}${wrong.sign}«, gedruckt würde »${start + place}.«.`,
      `Zählen Sie fortlaufend; soll die Zahl stehen bleiben, schreiben Sie ${escaped(wrong)}.`,
    ),
  ];
}

/** »Bürger*innen und Helfer*innen«, »5~10~15«: the marks touch letters or digits, so they are meant as signs. */
function markInWord({ document: { file, source } }: CheckedDocument, node: Nodes): Problem[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const mark = source[from] ?? '';
  // Two signs are typed on purpose, a single one may be part of the word.
  if (source[from + 1] === mark) return [];
  const touches = /[\p{L}\p{N}]/u.test(source[from - 1] ?? '') || /[\p{L}\p{N}]/u.test(source[to] ?? '');
  if (!touches) return [];
  return [
    fault(
      'mdx/zeichen',
      file,
      placeOf(node),
      `Das Zeichen ${mark} steht in einem Wort; es verschwindet und verändert die Schrift bis zum nächsten ${mark}.`,
      `Schreiben Sie das Wort ohne ${mark}; soll das Zeichen stehen bleiben, schreiben Sie \\${mark}.`,
    ),
  ];
}

interface Mark {
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly remedy: string;
}

const bullets = '•‣⁃∙▪▫●○◦·';

/** At the beginning of a line of a paragraph. */
const lineMarks: readonly Mark[] = [
  {
    pattern: new RegExp(`^[${bullets}]\\s*\\S`, 'u'),
    message: (found) => `Die Zeile beginnt mit dem Aufzählungszeichen »${found[0]}« und wird keine Aufzählung.`,
    remedy: 'Beginnen Sie jeden Punkt mit »- «, nach einer Leerzeile.',
  },
  {
    pattern: /^#{1,6}[\u00a0\u202f]?\S/u,
    message: () => 'Die Zeile beginnt mit # und wird keine Überschrift: Dahinter fehlt ein gewöhnliches Leerzeichen.',
    remedy: 'Tippen Sie hinter den Rauten ein Leerzeichen: »## Überschrift {#kuerzel}«.',
  },
  {
    pattern: /^(?:[-+*]|\d{1,3}[.)])[\u00a0\u202f\u2009]/u,
    message: () => 'Die Zeile wird kein Punkt einer Liste: Hinter dem Zeichen steht kein gewöhnliches Leerzeichen.',
    remedy: 'Löschen Sie das Leerzeichen hinter dem Zeichen und tippen Sie es neu.',
  },
  {
    pattern: /^[-+*]\p{Lu}/u,
    message: (found) => `Die Zeile beginnt mit »${found}« und wird kein Punkt einer Liste: Ein Leerzeichen fehlt.`,
    remedy: 'Tippen Sie hinter den Strich ein Leerzeichen: »- «.',
  },
];

/** On a further line of a paragraph, where the lines would run together. */
const furtherLineMarks: readonly Mark[] = [
  {
    pattern: /^(?:[a-z]\)|\(?[a-z0-9]{1,2}\)|[ivx]{1,4}[.)])\s/u,
    message: (found) => `Die Zeilen einer Liste mit »${found.trim()}« laufen in einem Absatz zusammen.`,
    remedy: 'Schreiben Sie eine Liste mit »1. « oder »- «, oder trennen Sie die Punkte durch Leerzeilen.',
  },
  {
    pattern: /^[–—−]\s/u,
    message: () => 'Die Zeile beginnt mit einem Gedankenstrich und wird kein Punkt einer Liste.',
    remedy: 'Beginnen Sie jeden Punkt mit »- «, nach einer Leerzeile.',
  },
];

/** Anywhere. */
const marks: readonly Mark[] = [
  {
    pattern: /\*\*|(?<![\p{L}\p{N}_])__|__(?![\p{L}\p{N}_])|~~/u,
    message: (found) => `Das Zeichen ${found} wird gedruckt, wie es da steht.`,
    remedy: 'Fett wird ein Wort zwischen zwei Sternchen auf jeder Seite, die es berühren: »**Achtung:** Bitte«, mit Leerzeichen außen.',
  },
  {
    pattern: /\]\([^)\s]*\)?/u,
    message: () => 'Ein Link ist nicht vollständig und wird gedruckt, wie er da steht.',
    remedy: 'Schreiben Sie [Linktext](https://…), ohne Leerzeichen in der Adresse und zwischen den Klammern.',
  },
  {
    pattern: /\[\^(?![^\]\s]+\])/u,
    message: () => 'Eine Fußnotenmarke ist nicht vollständig und wird gedruckt, wie sie da steht.',
    remedy: 'Schreiben Sie [^kuerzel] und am Ende der Datei eine Zeile »[^kuerzel]: …«.',
  },
  {
    pattern: /(?<!\p{L})`|`(?!\p{L})/u,
    message: () => 'Ein Akzentzeichen ` steht allein und wird gedruckt, wie es da steht.',
    remedy: 'Setzen Sie auf beide Seiten des Wortes eines oder löschen Sie es.',
  },
];

/** Marks in a text that the parser has left there. */
function leftover({ document }: CheckedDocument, { node, ancestors }: Found<Text>): Problem[] {
  const problems: Problem[] = [];
  const parent = ancestors.at(-1);
  // Too long for paper: that is the fault to mend first.
  if (lengthOf(parent) > longestPassage) return [];
  const report = ({ message, remedy }: Mark, index: number, found: string): void => {
    const at = placeInText(document, node, index);
    if (!isEscaped(document.source, at)) problems.push(fault('mdx/zeichen', document.file, at, message(found), remedy));
  };
  let from = 0;
  for (const [index, line] of node.value.split('\n').entries()) {
    const begins = index > 0 || (parent?.type === 'paragraph' && parent.children[0] === node) || afterBreak(parent, node);
    const atStart = begins ? [...lineMarks, ...(index > 0 || afterBreak(parent, node) ? furtherLineMarks : [])] : [];
    const mark = atStart.find(({ pattern }) => pattern.test(line));
    if (mark) report(mark, from, mark.pattern.exec(line)![0]);
    for (const each of marks) {
      const match = each.pattern.exec(line);
      if (match) report(each, from + match.index, match[0]);
    }
    from += line.length + 1;
  }
  return problems;
}

function afterBreak(parent: Nodes | undefined, node: Nodes): boolean {
  if (parent?.type !== 'paragraph') return false;
  const place = parent.children.findIndex((child) => child === node);
  return place > 0 && parent.children[place - 1]!.type === 'break';
}

const lengthOf = (node: Nodes | undefined): number => (node?.position?.end.offset ?? 0) - (node?.position?.start.offset ?? 0);

/** A sign behind a backslash is meant. */
function isEscaped(source: string, { line, column }: { readonly line: number; readonly column: number }): boolean {
  return source.split('\n')[line - 1]?.[column - 2] === '\\';
}
