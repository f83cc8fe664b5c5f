import type { Table, TableRow } from 'mdast';
import type { Problem } from '../../model/Problem.ts';
import { attributesOf, childrenOf, isElement, placeOf } from '../../source/jsx.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { innerText } from '../../source/innerText.ts';
import { fault } from '../problem.ts';

/** What A4 with a binding margin can hold. */
const most = { columns: 6, rows: 40, letters: 28, narrowFrom: 4 } as const;
/** Signs in a row that are no word, so that nothing hyphenates them: by number of columns. From 40 on paper breaks them anywhere. */
const mostUnbroken: Readonly<Record<number, number>> = { 3: 32, 4: 22, 5: 17, 6: 14 };
const brokenAnywhere = 40;

/** Tables fit on paper and have a complete header row. */
export const tables: Check = ({ documents }) =>
  documents.flatMap((checked) =>
    checked.nodes.flatMap(({ node, ancestors }) => {
      if (node.type !== 'table') return [];
      const block = ancestors.at(-1);
      const empty = block && isElement(block) ? Number(attributesOf(block)['leerzeilen'] ?? 0) : 0;
      return [...size(checked, node, empty), ...header(checked, node, empty), ...rows(checked, node)];
    }),
  );

function size({ document }: CheckedDocument, table: Table, empty: number): Problem[] {
  const columns = table.children[0]?.children.length ?? 0;
  const at = placeOf(table);
  if (columns > most.columns)
    return [
      fault(
        'tabelle/breite',
        document.file,
        at,
        `Die Tabelle hat ${columns} Spalten; auf das Papier passen ${most.columns}.`,
        'Teilen Sie die Tabelle oder machen Sie aus Spalten Zeilen.',
      ),
    ];
  const problems: Problem[] = [];
  const count = table.children.length - 1 + empty;
  if (count > most.rows)
    problems.push(
      fault(
        'tabelle/breite',
        document.file,
        at,
        `Die Tabelle hat ${count} Zeilen; mehr als ${most.rows} liest niemand.`,
        'Teilen Sie die Tabelle nach Themen.',
      ),
    );
  for (const cell of table.children.flatMap(({ children }) => children)) {
    const word = innerText(cell)
      .split(/[ \t\n/–-]+/)
      .map((part) => part.replace(/^[(»›]+|[)«‹,;:.!?…]+$/g, ''))
      .find((part) => isTooLong(part, columns));
    if (word)
      problems.push(
        fault(
          'tabelle/breite',
          document.file,
          placeOf(cell),
          `Das Wort »${word}« ist zu lang für eine Tabelle mit ${columns} Spalten.`,
          'Kürzen Sie es oder setzen Sie einen Bindestrich.',
        ),
      );
  }
  return problems;
}

/** True for a part of a cell that has no place to break at and is wider than its column may be. */
function isTooLong(part: string, columns: number): boolean {
  if (/^\p{L}*$/u.test(part)) return columns >= most.narrowFrom && part.length > most.letters;
  return part.length < brokenAnywhere && part.length > (mostUnbroken[columns] ?? Infinity);
}

function header({ document }: CheckedDocument, table: Table, empty: number): Problem[] {
  const [head, ...body] = table.children;
  const problems = (head?.children ?? []).flatMap((cell, index) =>
    innerText(cell).trim() === '' && childrenOf(cell).length === 0
      ? [
          fault(
            'tabelle/kopf',
            document.file,
            placeOf(cell),
            `Die ${index + 1}. Zelle im Tabellenkopf ist leer.`,
            'Schreiben Sie hinein, was in der Spalte steht.',
          ),
        ]
      : [],
  );
  if (body.length === 0 && empty === 0)
    problems.push(fault('tabelle/kopf', document.file, placeOf(table), 'Die Tabelle besteht nur aus dem Kopf.', 'Ergänzen Sie Zeilen oder leerzeilen="4".'));
  return problems;
}

/** The parser drops cells beyond the header's and fills up missing ones; both are mistakes of typing. */
function rows({ document }: CheckedDocument, table: Table): Problem[] {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children.slice(1).flatMap((row) => {
    const cells = typedCells(document.source, row);
    if (cells === columns) return [];
    return [
      fault(
        'tabelle/kopf',
        document.file,
        placeOf(row),
        `Die Zeile hat ${cells} ${cells === 1 ? 'Zelle' : 'Zellen'}, der Tabellenkopf ${columns}.`,
        'Prüfen Sie die Striche |; einen Strich im Text schreiben Sie \\|.',
      ),
    ];
  });
}

function typedCells(source: string, row: TableRow): number {
  const start = source.lastIndexOf('\n', (row.position?.start.offset ?? 0) - 1) + 1;
  const end = source.indexOf('\n', start);
  const line = source.slice(start, end < 0 ? undefined : end).replace(/^[\s>]*\|?|\|?\s*$/g, (edge) => edge.replace('|', ''));
  return line.replace(/\\\|/g, '').split('|').length;
}
