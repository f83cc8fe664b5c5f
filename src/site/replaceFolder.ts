import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where the last good folder lies while a new one takes its place. */
const oldOf = (target: string): string => `${target.replace(/[\\/]$/, '')}.alt`;

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

/** Puts a finished folder in the place of the last good one. Ended at any moment, one of the two is there for `restoreFolder`. */
export function replaceFolder(target: string, fresh: string): void {
  const old = oldOf(target);
  restoreFolder(target);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
