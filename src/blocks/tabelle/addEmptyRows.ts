import type { Nodes, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';

/** The part of Sätteri's visitor context that is needed. */
interface Context {
  appendChild(node: Nodes, child: Nodes): void;
  textContent(node: Nodes): string;
}

/** Adds rows with a field in every cell, named after row and column: empty rows are of no use on screen. */
export function addEmptyRows(element: Readonly<MdxJsxFlowElement>, count: number, context: Context): void {
  const table = element.children.find((child): child is Table => child.type === 'table');
  if (!table) return;
  const columns = table.children[0]?.children.map((cell) => context.textContent(cell)) ?? [];
  for (let row = 1; row <= count; row++) {
    const cells = columns.map((column) => ({
      type: 'tableCell',
      children: [{ type: 'mdxJsxTextElement', name: 'Leerfeld', attributes: [{ type: 'mdxJsxAttribute', name: 'name', value: `Zeile ${row}, ${column}` }], children: [] }],
    }));
    context.appendChild(table, { type: 'tableRow', children: cells } as unknown as Nodes);
  }
}
