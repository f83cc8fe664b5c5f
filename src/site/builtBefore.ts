import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ContentFolders } from '../source/readBinder.ts';
import { hashOf } from '../store/Store.ts';
import { checksumLines, sumsFile } from './checksums.ts';

/** What the last build was made from, and what it made. */
interface Stamp {
  readonly inputs: string;
  readonly site: string;
}

/** Where the stamp of the last build lies. */
export const stampFile = join(process.cwd(), '.cache/stand.json');

/**
 * Hash of everything that a site is made from: texts, own leaves, code, packages as they are installed, and where it is
 * served. Taken before the build, so that what is saved while it runs counts for the next.
 */
export function inputsHash({ content, own }: ContentFolders): string {
  const roots = [content, ...(own === undefined ? [] : [own]), join(process.cwd(), 'src'), join(process.cwd(), 'public')];
  const hash = createHash('sha256');
  for (const root of roots) {
    for (const path of filesBelow(root)) hash.update(`${relative(root, path)}\0`).update(hashOf([readFileSync(path)]));
    hash.update('\0\0');
  }
  const project = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'astro.config.ts', 'THIRD-PARTY-NOTICES.md'];
  for (const name of project) hash.update(`${name}\0`).update(hashOf([readOr(join(process.cwd(), name))]));
  return hashOf([hash.digest('hex'), process.version, process.platform, process.arch, process.env['SITE_BASE'] ?? '', content, own ?? '']);
}

/** Whether the site in a folder is what these inputs make, whole and unaltered. */
export function isBuilt(target: string, inputs: string): boolean {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Partial<Stamp>;
    const sums = readFileSync(join(target, sumsFile), 'utf8');
    return stamp.inputs === inputs && stamp.site === hashOf([sums]) && checksumLines(target) === sums;
  } catch {
    return false;
  }
}

/** Notes that the site in a folder was made from these inputs. */
export function stampBuilt(target: string, inputs: string): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ inputs, site: hashOf([readFileSync(join(target, sumsFile))]) } satisfies Stamp));
}

const readOr = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
};

function filesBelow(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() || entry.isSymbolicLink() ? [path] : [];
    });
}
