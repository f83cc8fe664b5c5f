import type { Table } from 'mdast';
import type { Field, Run, TableBlock } from '../model/TemplateDocument.ts';
import type { OfficeWriter } from './Block.ts';
import { emptyCellField, emptyRowField } from './cellNames.ts';
import { columnWidths } from './officeColumns.ts';

interface Options {
  readonly title: string;
  readonly emptyRows: number;
  /** Empty cells are there to be filled in. */
  readonly fillIn: boolean;
  /** Number of the table in its text. */
  readonly number: number;
  readonly writer: OfficeWriter;
}

/** A table for ODT and DOCX: empty rows, and where the editor says so empty cells, become fields under the same keys as on screen. */
export function officeTable(table: Table, { title, emptyRows, fillIn, number, writer }: Options): TableBlock {
  const [header, ...written] = table.children.map((row) => row.children.map((cell) => writer.runs(cell.children)));
  const columns = header ?? [];
  const toFill = (runs: Run[], row: number, column: number): Run[] =>
    fillIn && runs.length === 0 ? [{ field: emptyField(emptyCellField(number, row + 1, column + 1), plainRuns(columns[column] ?? [])) }] : runs;
  const rows = written.map((cells, row) => cells.map((runs, column) => toFill(runs, row, column)));
  const empty = Array.from({ length: emptyRows }, (_, row) =>
    columns.map((cell, column): Run[] => [{ field: emptyField(emptyRowField(number, row + 1, column + 1), `Zeile ${row + 1}, ${plainRuns(cell)}`) }]),
  );
  return {
    kind: 'table',
    title: writer.text(title),
    widths: columnWidths(columns, rows),
    align: columns.map((_, column) => table.align?.[column] ?? 'left'),
    header: columns,
    rows: [...rows, ...empty],
  };
}

const emptyField = (id: string, name: string): Field => ({ id, name, help: '', type: 'leer' });

const plainRuns = (runs: readonly Run[]): string => runs.map((run) => ('text' in run ? run.text : run.field.name)).join('');
