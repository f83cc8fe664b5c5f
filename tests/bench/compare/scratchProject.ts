import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratch } from '../build/projectCopy.ts';

/**
 * A project outside of ours with packages from npm. One that has the same packages already is used again, its texts are not.
 * @returns its folder
 * @throws if npm can't install them
 */
export function scratchProject(name: string, packages: Readonly<Record<string, string>>): string {
  const folder = join(scratch, name.toLowerCase().replace(/\W+/g, '-'));
  const manifest = `${JSON.stringify({ private: true, dependencies: packages }, null, 2)}\n`;
  const file = join(folder, 'package.json');
  const ready = existsSync(join(folder, 'node_modules/.package-lock.json')) && existsSync(file) && readFileSync(file, 'utf8') === manifest;
  if (ready) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  process.stderr.write(`${name} wird eingerichtet …\n`);
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** What it was built with: »astro 7.3.5, …«. */
export const namesOf = (packages: Readonly<Record<string, string>>): string =>
  Object.entries(packages)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
