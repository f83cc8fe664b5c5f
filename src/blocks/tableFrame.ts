import type { Nodes, Table, TableRow } from 'mdast';
import { innerText } from '../source/innerText.ts';
import { attributesOf, isElement } from '../source/jsx.ts';
import { printedWords } from '../text/printedWords.ts';
import type { Frame, Part, Writer } from './Block.ts';
import { call, type Content } from './Printed.ts';
import { roomFor } from './roomFor.ts';

interface Options {
  readonly title: string | undefined;
  /** Empty rows to write on, added below. */
  readonly emptyRows: number;
  /** Empty cells are there to be filled in. */
  readonly fillIn?: boolean;
  readonly writer: Writer;
}

/**
 * A table on paper: caption, header row (repeated on a further page), rows that stay whole.
 * Column widths come from the whole table, so that a row is equally high wherever it stands.
 */
export function tableFrame(table: Table, { title, emptyRows, fillIn = false, writer }: Options): Frame {
  const [header, ...rows] = table.children as [TableRow, ...TableRow[]];
  const widths = columnWidths(table, fillIn);
  const align = widths.map((_, column) => alignments[table.align?.[column] ?? 'left']);
  const grid = { columns: widths, align };
  // As on screen: a short row ends in empty cells, and cells beyond the last column are none.
  const cell = (content: readonly Nodes[] = []): Content => (fillIn && content.length === 0 ? call('leerfeld') : writer.inline(content));
  const cells = (row: TableRow): Content[] => widths.map((_, column) => cell(row.children[column]?.children));
  const empty = { content: widths.map(() => call('leerfeld')), identity: `(${widths.map(() => '[#leerfeld]').join(', ')},)` };
  const parts: Part[] = rows.map((row) => ({ type: 'piece', content: cells(row), nodes: [row], above: 0 }));
  for (let index = 0; index < emptyRows; index++) parts.push({ type: 'piece', ...empty, nodes: [], above: 0 });
  const args = { ...grid, header: cells(header), title: title === undefined ? null : writer.text(title) };
  return {
    type: 'frame',
    draw: 'tabelle',
    args,
    head: call('tabelle-kopf', args),
    headAgain: call('tabelle-kopf', { ...args, title: null }),
    headText: title ?? '',
    shape: [...widths, ...align.flatMap((side, column) => (side === 'left' ? [] : [`${column}${side}`])), printedWords(innerText(header))].join(' '),
    above: 13,
    below: 9,
    padTop: 0,
    padBottom: 5,
    headGap: 0,
    inset: 0,
    measure: (row) => call('tabelle-zeile', { ...grid, cells: row }),
    wholeUpTo: 0.36,
    parts,
  };
}

const alignments = { left: 'left', right: 'right', center: 'center' } as const;

/**
 * Shares of the width: by the longest cell and the longest word of each column, so that no word is cut.
 * Columns that hold fields or wait to be filled in get room to write.
 */
function columnWidths(table: Table, fillIn: boolean): number[] {
  const [header, ...rows] = table.children;
  return (header?.children ?? []).map((head, column) => {
    const cells = rows.map((row) => row.children[column]);
    const texts = [head, ...cells].map((cell) => (cell ? printedWords(innerText(cell)) : ''));
    const longest = Math.max(...texts.map((text) => text.length), 4);
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/).map((part) => part.length)), 3);
    const fields = cells.flatMap((cell) => cell?.children.filter((child) => isElement(child) && child.name === 'Feld') ?? []);
    const writing = fields.map((field) => roomFor(isElement(field) ? attributesOf(field)['art'] : undefined));
    const bare = fillIn && texts[0]!.length > 5 && cells.every((cell) => !cell || cell.children.length === 0) ? roomToWrite : 0;
    return Math.max(Math.round(Math.sqrt(longest) * 4), Math.min(word, 24) + 2, bare, ...writing);
  });
}

/** Share of a column in which nothing stands yet. */
const roomToWrite = 18;
