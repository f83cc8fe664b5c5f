import type { Nodes, Table, TableRow } from 'mdast';
import { childrenOf } from '../../source/jsx.ts';
import type { Frame, Part, Writer } from '../Block.ts';

interface Options {
  readonly title: string | undefined;
  /** Empty rows to write on, added below. */
  readonly emptyRows: number;
  readonly writer: Writer;
}

/**
 * A table on paper: caption, header row (repeated on a further page), rows that stay whole.
 * Column widths come from the whole table, so that a row is equally high wherever it stands.
 */
export function tableFrame(table: Table, { title, emptyRows, writer }: Options): Frame {
  const [header, ...rows] = table.children as [TableRow, ...TableRow[]];
  const widths = columnWidths(table);
  const align = widths.map((_, column) => alignments[table.align?.[column] ?? 'left']);
  const columns = `columns: (${widths.map((width) => `${width}fr`).join(', ')},), align: (${align.join(', ')},)`;
  // As on screen: a short row ends in empty cells, and cells beyond the last column are none.
  const cells = (row: TableRow): string => `(${widths.map((_, column) => `[${writer.inline(row.children[column]?.children ?? [])}]`).join(', ')},)`;
  const empty = `(${widths.map(() => '[#leerfeld]').join(', ')},)`;
  const parts: Part[] = rows.map((row) => ({ type: 'piece', typst: cells(row), nodes: [row], above: 0 }));
  for (let index = 0; index < emptyRows; index++) parts.push({ type: 'piece', typst: empty, nodes: [], above: 0 });
  const caption = title === undefined ? 'none' : `[${writer.literalMarkup(title)}]`;
  return {
    type: 'frame',
    draw: 'tabelle',
    args: `${columns}, header: ${cells(header)}, title: ${caption}`,
    head: `#tabelle-kopf(${columns}, header: ${cells(header)}, title: ${caption});`,
    headAgain: `#tabelle-kopf(${columns}, header: ${cells(header)}, title: none);`,
    headText: title ?? '',
    shape: `${widths.join(' ')} ${textOf(header)}`,
    above: 13,
    below: 9,
    padTop: 0,
    padBottom: 5,
    headGap: 0,
    inset: 0,
    measure: `tabelle-zeile.with(${columns})`,
    wholeUpTo: 0.36,
    parts,
  };
}

const alignments = { left: 'left', right: 'right', center: 'center' } as const;

/** Shares of the width: by the longest cell and the longest word of each column, so that no word is cut. */
function columnWidths(table: Table): number[] {
  const rows = table.children;
  const count = rows[0]?.children.length ?? 1;
  return Array.from({ length: count }, (_, column) => {
    const texts = rows.map((row) => (row.children[column] ? textOf(row.children[column]) : ''));
    const longest = Math.max(...texts.map((text) => text.length), 4);
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/).map((part) => part.length)), 3);
    return Math.max(Math.round(Math.sqrt(longest) * 4), Math.min(word, 24) + 2);
  });
}

function textOf(node: Nodes): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : childrenOf(node).map(textOf).join('');
}
