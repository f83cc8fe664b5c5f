import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../store/Store.ts';
import { checksumLines, sumsFile } from './checksums.ts';
import type { Inputs } from './inputs.ts';

/** What the last build was made from, and what it made. */
interface Stamp {
  readonly inputs: Inputs;
  readonly site: string;
}

/** Where the stamp of the last build lies. */
const stampFile = join(process.cwd(), '.cache/stand.json');

/** Whether the site in a folder is what these inputs make, whole and unaltered. */
export function isBuilt(target: string, inputs: Inputs): boolean {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Partial<Stamp>;
    const sums = readFileSync(join(target, sumsFile), 'utf8');
    const isSame = stamp.inputs?.program === inputs.program && stamp.inputs.content === inputs.content;
    return isSame && stamp.site === hashOf([sums]) && checksumLines(target) === sums;
  } catch {
    return false;
  }
}

/** Notes that the site in a folder was made from these inputs: those before the build, so that what was saved meanwhile counts for the next. */
export function stampBuilt(target: string, inputs: Inputs): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ inputs, site: hashOf([readFileSync(join(target, sumsFile))]) } satisfies Stamp));
}
