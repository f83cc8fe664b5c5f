import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { Refused } from '../../../src/model/Refused.ts';
import { ProcessTree } from './processTree.ts';

/** What a program took. */
export interface Measured {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of all processors, user and system, those of the programs that it has started included. */
  readonly cpu: number;
  /** Most memory at once, in MB, all its processes together; only Linux tells. */
  readonly peak: number;
}

export interface RunOptions {
  readonly cwd: string;
  /** What is undefined is taken out. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Whatever else a program prints ends before this. */
const mark = '\u0001time ';

/**
 * Runs a program and measures it with all that it starts. The shell tells what the processes took that were waited for;
 * `/proc`, where there is one, tells of the others, and of memory.
 * @throws Refused with its last words if it fails
 */
export async function measureRun(program: string, args: readonly string[], { cwd, env }: RunOptions): Promise<Measured> {
  if (platform() === 'win32') throw new Refused('Unter Windows wird nicht gemessen.\nAbhilfe: Messen Sie unter Linux oder, ohne Speicher, unter macOS.');
  const started = performance.now();
  const child = spawn('bash', ['-c', `TIMEFORMAT=$'\\n${mark}%U %S'; time "$@"`, 'bash', program, ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-20_000)));
  const tree = new ProcessTree(child.pid!);
  const look = setInterval(() => tree.look(), 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const wall = (performance.now() - started) / 1000;
  clearInterval(look);
  if (code !== 0) throw new Refused(`Was gemessen werden sollte, ist gescheitert: ${program} ${args.join(' ')} (in ${cwd})\n${output.slice(-4000)}`);
  const [user = NaN, system = NaN] = output
    .slice(output.lastIndexOf(mark) + mark.length)
    .split(' ')
    .map(Number);
  // A program that leaves its children behind has not waited for them: then what was seen of them counts.
  return { wall, cpu: Math.max(user + system, tree.cpu), peak: tree.peak };
}

/** Steps of one job, one after the other. */
export const inARow = (runs: readonly Measured[]): Measured => ({
  wall: runs.reduce((sum, { wall }) => sum + wall, 0),
  cpu: runs.reduce((sum, { cpu }) => sum + cpu, 0),
  peak: Math.max(...runs.map(({ peak }) => peak)),
});
