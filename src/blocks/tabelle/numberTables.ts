import type { Nodes } from 'mdast';
import { childrenOf, isElement } from '../../source/jsx.ts';

/**
 * Numbers of the `<Tabelle>` blocks of a text in reading order, from 1: screen and files name the cells to fill in alike.
 * @returns by element
 */
export function numberTables(root: Nodes): ReadonlyMap<Nodes, number> {
  const numbers = new Map<Nodes, number>();
  const visit = (node: Nodes): void => {
    if (isElement(node) && node.name === 'Tabelle') numbers.set(node, numbers.size + 1);
    childrenOf(node).forEach(visit);
  };
  visit(root);
  return numbers;
}

/** Key of a cell in one of the rows that `leerzeilen` adds; row and column from 1. */
export const emptyRowField = (table: number, row: number, column: number): string => `leer-${table}-${row}-${column}`;

/** Key of an empty cell in a row that the editor wrote. */
export const emptyCellField = (table: number, row: number, column: number): string => `zelle-${table}-${row}-${column}`;
