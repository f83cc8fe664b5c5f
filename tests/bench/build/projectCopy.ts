import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureRun, type Measured } from './measureRun.ts';

/** Where benches work: outside the project. Packages of others stay there for the next time; it may be deleted. */
export const scratch = join(tmpdir(), 'praeventionsordner-bench');

const left = /^(?:node_modules|dist.*|tests|\.git|\.cache|\.astro)$/;

/**
 * Copies what a build needs of this project, with a cache of its own. Packages are links, so that nothing is installed twice
 * and nothing written here reaches the project.
 * @param name of the folder
 */
export function copyProject(name: string): string {
  const to = join(scratch, name);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync('.').filter((each) => !left.test(each))) cpSync(entry, join(to, entry), { recursive: true });
  linkPackages(resolve('node_modules'), join(to, 'node_modules'));
  return to;
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    // Caches lie here as well.
    if (name.startsWith('.') && name !== '.bin') continue;
    if (name.startsWith('@')) linkPackages(join(from, name), join(to, name));
    else symlinkSync(join(from, name), join(to, name), 'junction');
  }
}

/** Everything that any version of the build keeps for the next, and what it has made. */
export function forgetAll(project: string): void {
  for (const name of ['.cache', '.astro', 'dist', 'node_modules/.vite', 'node_modules/.cache', 'node_modules/.astro'])
    rmSync(join(project, name), { recursive: true, force: true });
}

/** `npm run build` in a project, with that project's Node. */
export const build = (project: string, env: NodeJS.ProcessEnv = {}): Promise<Measured> => measureRun('npm', ['run', '-s', 'build'], { cwd: project, env });
