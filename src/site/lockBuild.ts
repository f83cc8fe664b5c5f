import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname } from 'node:path';
import { Refused } from '../model/Refused.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/**
 * Lets one build at a time into the project: two would overwrite each other's half-finished files.
 * A lock whose build is gone (ended by force, machine restarted) counts as open.
 * @param file of the lock; its folder is made if need be
 * @returns what opens it again; opening twice does no harm
 * @throws Refused, German, while another build holds it
 */
export function lockBuild(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() } satisfies Holder);
  if (!take(file, own)) {
    removeStale(file);
    if (!take(file, own)) throw refusal(file, readHolder(file));
  }
  return () => {
    if (readText(file) === own) rmSync(file, { force: true });
  };
}

function take(file: string, words: string): boolean {
  try {
    writeFileSync(file, words, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moved aside first: of two builds that find the same dead lock only one can, and neither removes the other's new one. */
function removeStale(file: string): void {
  const words = readText(file);
  if (isHeld(readHolder(file))) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readText(aside) === words) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function isHeld(holder: Holder | undefined): boolean {
  if (!holder) return false;
  // Nobody can see the programs of another machine.
  if (holder.host !== hostname()) return true;
  if (holder.since < Date.now() - uptime() * 1000) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(readText(file) ?? '') as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' && typeof since === 'number' ? { pid, host, since } : undefined;
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function refusal(file: string, holder: Holder | undefined): Refused {
  const who = holder ? ` (seit ${new Date(holder.since).toLocaleTimeString('de-DE')}, Prozess ${holder.pid} auf ${holder.host})` : '';
  return new Refused(`In diesem Projekt läuft schon ein Bau${who}.\nAbhilfe: Warten Sie, bis er fertig ist. Läuft keiner, löschen Sie die Datei ${file}.`);
}
