/** Key of a cell in one of the rows that are added empty; table, row and column count from 1. */
export const emptyRowField = (table: number, row: number, column: number): string => `leer-${table}-${row}-${column}`;

/** Key of an empty cell in a row that the editor wrote. */
export const emptyCellField = (table: number, row: number, column: number): string => `zelle-${table}-${row}-${column}`;
