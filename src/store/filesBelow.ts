import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files in a folder and below it, by name; none if there is no such folder. A link stands for what it leads to. */
export function filesBelow(folder: string): string[] {
  let entries: Dirent[];
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
