import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refused } from '../model/Refused.ts';

/** Where the last good folder lies while a new one takes its place. */
export const oldOf = (target: string): string => `${target.replace(/[\\/]$/, '')}.alt`;
/** Where a new one waits: beside its place, so on the same disk. */
export const freshOf = (target: string): string => `${target.replace(/[\\/]$/, '')}.neu`;

/** Why a folder that something is mounted on can't be replaced. */
export const mountPoint = (folder: string): Refused =>
  new Refused(
    `${folder} ist ein eigener Datenträger (eingehängt): Eine neue Website kann dort nicht in einem Schritt an die Stelle der alten treten.\n` +
      `Abhilfe: Hängen Sie den Ordner darüber ein, oder bauen Sie in einen Ordner darin: npm run build -- --ziel ${join(folder, 'website')}`,
  );

/**
 * Brings back the last good folder if a build was ended between the two steps of `replaceFolder`.
 * @returns true if it had to
 */
export function restoreFolder(target: string): boolean {
  const old = oldOf(target);
  if (!existsSync(old) || existsSync(target)) return false;
  renameSync(old, target);
  return true;
}

/**
 * Makes an empty folder; what an earlier build left there is gone. Whether it can be written at all shows here, not
 * after minutes.
 */
export function emptyFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  // By itself: a recursive one says »not found« where a disk can only be read.
  mkdirSync(folder);
}

/** Moves a finished folder to where it is on the target's disk, so that the last step is one step. */
export function moveFolder(from: string, to: string): void {
  if (from === to) return;
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/**
 * Puts a finished folder in the place of the last good one. Ended at any moment, one of the two is there for
 * `restoreFolder`; if a step is refused, the last good one stays.
 */
export function replaceFolder(target: string, fresh: string): void {
  const old = oldOf(target);
  restoreFolder(target);
  rmSync(old, { recursive: true, force: true });
  try {
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
  } catch (error) {
    restoreFolder(target);
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EBUSY' || code === 'EXDEV' ? mountPoint(target) : error;
  }
  rmSync(old, { recursive: true, force: true });
}
