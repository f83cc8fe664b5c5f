import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesBelow } from '../store/filesBelow.ts';

/** Name of the list of checksums of a site. */
export const sumsFile = 'pruefsummen.txt';

/** Writes the SHA-256 of every file of a finished site into it. */
export const writeChecksums = (folder: string): void => writeFileSync(join(folder, sumsFile), checksumLines(folder));

/** SHA-256 of every file but the list itself, in the form that `sha256sum -c` reads. */
export function checksumLines(folder: string): string {
  const lines = filesBelow(folder)
    .filter((path) => relative(folder, path) !== sumsFile)
    .map((path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${relative(folder, path).split(sep).join('/')}`);
  return `${lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`;
}
