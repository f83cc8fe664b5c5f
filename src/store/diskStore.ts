import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { filesBelow } from './filesBelow.ts';
import { hashOf, shared, type KeptFile, type Store } from './Store.ts';

/** A store in a folder. */
export interface DiskStore extends Store {
  /** Throws away what was not needed for longest, until the rest takes no more room than the limit; what this run has needed stays. */
  tidy(): void;
  /** Throws away what this run has written: what it was made from has changed meanwhile. */
  forget(): void;
}

const sumLength = 32;

/**
 * Keeps files in a folder from run to run. Each begins with the SHA-256 of its bytes: a damaged one is as good as none.
 * The folder may be thrown away at any time between two runs, and where it can't be written nothing is kept.
 * @param limit bytes
 */
export function diskStore(folder: string, limit = 1024 ** 3): DiskStore {
  const used = new Set<string>();
  const written = new Set<string>();
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), key.slice(2));
  const { keep } = shared(async (key, make) => {
    const path = pathOf(key);
    used.add(path);
    const found = sound(path);
    if (found) {
      const now = new Date();
      utimesSync(path, now, now);
      return kept(path, found);
    }
    const bytes = Buffer.from(await make());
    written.add(path);
    return write(path, bytes) ? kept(path, bytes) : { bytes: bytes.length, hash: hashOf([bytes]), read: () => bytes };
  });
  return {
    keep,
    tidy() {
      const files = filesBelow(folder)
        .map((path) => {
          const { size, mtimeMs: time } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
          return { path, size, time };
        })
        .sort((a, b) => a.time - b.time);
      let sum = files.reduce((bytes, { size }) => bytes + size, 0);
      for (const { path, size } of files) {
        if (sum <= limit) return;
        if (used.has(path)) continue;
        rmSync(path, { force: true });
        sum -= size;
      }
    },
    forget() {
      for (const path of written) rmSync(path, { force: true });
    },
  };
}

const kept = (path: string, bytes: Buffer): KeptFile => ({ bytes: bytes.length, hash: hashOf([bytes]), read: () => readFileSync(path).subarray(sumLength) });

/** The bytes of a kept file; undefined if there is none, or not as it was written. */
function sound(path: string): Buffer | undefined {
  let all: Buffer;
  try {
    all = readFileSync(path);
  } catch {
    return undefined;
  }
  const bytes = all.subarray(sumLength);
  return sumOf(bytes).equals(all.subarray(0, sumLength)) ? bytes : undefined;
}

/** Another run may write the same file: only whole files take a name. */
function write(path: string, bytes: Buffer): boolean {
  const draft = `${path}.${process.pid}.neu`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, Buffer.concat([sumOf(bytes), bytes]));
    renameSync(draft, path);
    return true;
  } catch {
    return false;
  }
}

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
