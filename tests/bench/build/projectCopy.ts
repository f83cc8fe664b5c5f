import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureRun, type Measured } from './measureRun.ts';

/** Where a bench works. */
export interface Bench {
  readonly rounds: number;
  /** A folder outside the project that is thrown away. */
  readonly scratch: string;
}

/** Copies what a build needs of this project, so that it has a cache of its own; packages are shared. */
export function copyProject(to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync('.').filter((each) => !/^(?:node_modules|dist.*|tests|\.git|\.cache|\.astro)$/.test(each)))
    cpSync(name, join(to, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

/** Everything that a build keeps for the next. */
export function forgetAll(project: string): void {
  for (const name of ['.cache', '.astro']) rmSync(join(project, name), { recursive: true, force: true });
}

/** `npm run build` in a project, whatever that calls there. */
export const build = (project: string, env: NodeJS.ProcessEnv = {}): Promise<Measured> =>
  measureRun('npm', ['run', '--silent', 'build'], { cwd: project, env: { ...env, NODE_ENV: undefined } });

export const number = (value: number, digits = 1): string => value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits });
