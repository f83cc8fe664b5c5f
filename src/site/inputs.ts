import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentFolders } from '../source/readBinder.ts';
import { filesBelow } from '../store/filesBelow.ts';
import { hashOf } from '../store/Store.ts';

/** What a site is made from, as hashes: equal hashes, equal site. */
export interface Inputs {
  /** Code, packages as they are installed, files that are copied as they are, and where the site is served. */
  readonly program: string;
  /** Texts, data, pictures, frozen editions and own leaves. */
  readonly content: string;
}

/** What lies on disk now. */
export function readInputs({ content, own }: ContentFolders): Inputs {
  const project = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json', 'astro.config.ts', 'THIRD-PARTY-NOTICES.md'];
  const { version, platform, arch, env } = process;
  return {
    program: hashOf([
      ...['src', 'public'].map((name) => folderHash(join(process.cwd(), name))),
      ...project.map((name) => readIfThere(join(process.cwd(), name))),
      JSON.stringify([version, platform, arch, env['SITE_BASE'], content, own]),
    ]),
    content: hashOf([folderHash(content), own === undefined ? '' : folderHash(own)]),
  };
}

/** Names and bytes of all files in a folder. @param isMeant which files count; all if left out */
export function folderHash(folder: string, isMeant: (path: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder)) {
    if (isMeant(path)) hash.update(`${relative(folder, path)}\0`).update(createHash('sha256').update(readIfThere(path)).digest());
  }
  return hash.digest('hex');
}

/** A link may lead nowhere, or to a folder: then it counts by its name. */
const readIfThere = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
};
