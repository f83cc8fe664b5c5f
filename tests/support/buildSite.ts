import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haveProject } from './haveProject.ts';

export interface BuiltSite {
  /** Where the site lies, or would lie. */
  readonly folder: string;
  /** What the build printed, faults included. */
  readonly output: string;
  readonly code: number;
}

export interface BuildOptions {
  /** Path below which the site is to be served, for example `/praevention/`. */
  readonly base?: string;
  /** Output folder; a new temporary one if none is given. */
  readonly folder?: string;
}

/** Builds the site of a content folder as `npm run build` does, into a folder of its own, while no other test builds. */
export async function buildSite(content: string, { base = '/', folder = temporaryFolder() }: BuildOptions = {}): Promise<BuiltSite> {
  // What the test runner sets for itself would change what Astro builds.
  const { NODE_ENV: _mode, VITEST: _vitest, DEV: _dev, PROD: _prod, MODE: _name, BASE_URL: _base, ...env } = process.env;
  const args = ['--env-file-if-exists=.env', 'src/cli/build.ts', '--ziel', folder];
  const leave = await haveProject();
  return new Promise<BuiltSite>((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { ...env, ORDNER_INHALT: content, SITE_BASE: base, NO_COLOR: '1' }, maxBuffer: 64 << 20 },
      (error, stdout, stderr) => resolve({ folder, output: stdout + stderr, code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1 }),
    );
  }).finally(leave);
}

const folders: string[] = [];

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ordner-site-'));
  folders.push(folder);
  return folder;
}

/** Removes the output folders that no caller named. */
export function removeBuiltSites(): void {
  for (const folder of folders.splice(0)) for (const path of [folder, `${folder}.neu`, `${folder}.alt`]) rmSync(path, { recursive: true, force: true });
}
