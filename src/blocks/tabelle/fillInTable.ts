import type { Nodes, Table } from 'mdast';
import { attributesOf, type Element } from '../../source/jsx.ts';
import type { ScreenTree } from '../Block.ts';
import { emptyCellField, emptyRowField } from '../cellNames.ts';

/**
 * Puts fields into a table, named after row and column: rows of fields for `leerzeilen`, because empty rows are
 * of no use on screen, and a field into every empty cell if `leerfelder` says so.
 * @param number of the table in its text
 */
export function fillInTable(element: Readonly<Element>, number: number, tree: ScreenTree): undefined {
  const { leerzeilen = '0', leerfelder } = attributesOf(element);
  const table = (element.children as Nodes[]).find((child): child is Table => child.type === 'table');
  if (!table) return;
  const [header, ...rows] = table.children;
  const columns = header?.children.map((cell) => tree.textContent(cell)) ?? [];
  if (leerfelder === 'ja')
    rows.forEach((row, place) => {
      const name = row.children[0] ? tree.textContent(row.children[0]) : '';
      row.children.forEach((cell, column) => {
        if (cell.children.length === 0)
          tree.appendChild(cell, field(`${name || `Zeile ${place + 1}`}, ${columns[column]}`, emptyCellField(number, place + 1, column + 1)));
      });
    });
  for (let row = 1; row <= Number(leerzeilen); row++) {
    const cells = columns.map((name, column) => ({
      type: 'tableCell',
      children: [field(`Zeile ${row}, ${name}`, emptyRowField(number, row, column + 1))],
    }));
    tree.appendChild(table, { type: 'tableRow', children: cells } as unknown as Nodes);
  }
}

const field = (name: string, id: string): Nodes =>
  ({
    type: 'mdxJsxTextElement',
    name: 'Leerfeld',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'name', value: name },
      { type: 'mdxJsxAttribute', name: 'feld', value: id },
    ],
    children: [],
  }) as unknown as Nodes;
