import { roomFor } from './roomFor.ts';
import { isFieldRun, type Run } from '../model/TemplateDocument.ts';

/**
 * Shares of a table's width, as on the printed leaf: by the longest cell and the longest word of each column.
 * Columns that hold fields or stay empty get room to write in.
 */
export function columnWidths(header: readonly (readonly Run[])[], rows: readonly (readonly (readonly Run[])[])[]): number[] {
  return header.map((head, column) => {
    const cells = [head, ...rows.map((row) => row[column] ?? [])];
    const texts = cells.map((cell) => cell.map((run) => (isFieldRun(run) ? '' : run.text)).join(''));
    const longest = Math.max(...texts.map((text) => text.length), 4);
    const word = Math.max(...texts.flatMap((text) => text.split(/[\s-]+/).map((part) => part.length)), 3);
    const fields = cells.slice(1).flatMap((cell) => cell.filter(isFieldRun).map(({ field }) => field.type));
    const writing = Math.max(...fields.filter((type) => type !== 'leer').map(roomFor), 0);
    const bare = rows.every((row) => (row[column] ?? []).every((run) => isFieldRun(run) && run.field.type === 'leer')) && !isNumber(texts[0] ?? '');
    return Math.max(Math.round(Math.sqrt(longest) * 4), Math.min(word, 24) + 2, writing, bare ? 18 : 0);
  });
}

/** Columns of numbers and of votes stay narrow. */
const isNumber = (head: string): boolean => /^(Nr\.?|Ja|Nein|Enthaltung)$/.test(head);
