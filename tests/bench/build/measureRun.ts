import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took. */
export interface Measured {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of all processors, those of the programs that it has started included. */
  readonly cpu: number;
  /** Most memory at once, in MB, all its processes together. */
  readonly peak: number;
}

/**
 * Runs a program and measures it with all that it starts. Memory is looked at ten times a second; Linux only.
 * @throws with its output if it fails
 */
export async function measureRun(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Measured> {
  const started = performance.now();
  // The shell waits for its children and knows what they took.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', program, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid!))), 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}:\n${output}`);
  const [user = 0, system = 0] = (/([\d.]+) ([\d.]+)\s*$/.exec(output) ?? []).slice(1).map(Number);
  return { wall: (performance.now() - started) / 1000, cpu: user + system, peak: peak / 1024 };
}

/** Resident memory of a process and all below it, in kB. */
function memoryOf(root: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const value = (field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ id: Number(name), parent: value('PPid'), memory: value('VmRSS') }];
      } catch {
        return [];
      }
    });
  const below = new Set([root]);
  for (let size = 0; size < below.size;) {
    size = below.size;
    for (const { id, parent } of processes) if (below.has(parent)) below.add(id);
  }
  return processes.filter(({ id }) => below.has(id)).reduce((sum, { memory }) => sum + memory, 0);
}

/** The middle one of some runs. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How a quantity grows: the slope of a straight line through the logarithms (least squares). 1 is linear. */
export function exponent(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(value)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
