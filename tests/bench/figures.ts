import { cpus, totalmem } from 'node:os';

/** The middle one of some values. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How a quantity grows: the slope of a straight line through the logarithms (least squares). 1 is linear. */
export function exponent(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** As Germans write it; a dash for what could not be measured. */
export const number = (value: number, digits = 0): string =>
  Number.isFinite(value) ? value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '–';

/** Smallest, middle and largest of some values. */
export const spread = (values: readonly number[], format: (value: number) => string): string =>
  [Math.min(...values), median(values), Math.max(...values)].map(format).join(' / ');

/** A Markdown table: the first column is text, the others are numbers. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  return [line(names), line(names.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** When, how and on what something was measured: nobody can do it again without. */
export function measuredWith(command: string): string {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `Gemessen am ${date} mit \`${command}\`: Node ${process.versions.node}, ${cpus().length} Kerne (${cpu?.model.trim() ?? '?'}), ${number(totalmem() / 2 ** 30)} GB, ${process.platform}.`;
}
