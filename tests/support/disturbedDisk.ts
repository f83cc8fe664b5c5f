import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disk } from '../../src/editions/EditionStore.ts';

/** What befalls a step: nothing of it happens, or half of it. */
export type Moment = 'davor' | 'mittendrin';

export interface DisturbedDisk extends Disk {
  /** Steps that were begun. */
  steps(): number;
}

/**
 * The disk as it is, but for one step.
 * @param step number of the step that goes wrong, from 1; 0: none does
 * @param strike ends the process, or throws what the system would
 * @param isDead whether nothing can be done after it any more, as after the end of the process
 */
export function disturbedDisk(step: number, moment: Moment, strike: () => void, isDead: boolean): DisturbedDisk {
  let count = 0;
  const act = (whole: () => void, half: () => void): void => {
    count++;
    if (isDead && step > 0 && count > step) return strike();
    if (count !== step) return whole();
    if (moment === 'mittendrin') half();
    strike();
  };
  return {
    steps: () => count,
    makeFolder: (path) =>
      act(
        () => void mkdirSync(path, { recursive: true }),
        () => void mkdirSync(path, { recursive: true }),
      ),
    write: (path, bytes) =>
      act(
        () => writeFileSync(path, bytes, { flag: 'wx' }),
        () => writeFileSync(path, bytes.slice(0, bytes.length >> 1), { flag: 'wx' }),
      ),
    rename: (from, to) =>
      act(
        () => renameSync(from, to),
        () => renameSync(from, to),
      ),
    remove: (path) =>
      act(
        () => rmSync(path, { recursive: true, force: true }),
        () => removeFirst(path),
      ),
  };
}

/** Removes one file of a folder, or the file itself. */
function removeFirst(path: string): void {
  const first = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).sort()[0] : undefined;
  if (first === undefined) rmSync(path, { recursive: true, force: true });
  else removeFirst(join(path, first));
}
