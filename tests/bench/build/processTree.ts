import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What `/proc` tells of a process. */
interface Seen {
  readonly parent: number;
  /** Seconds of all processors so far. */
  readonly cpu: number;
  /** kB in memory now. */
  readonly now: number;
  /** kB at its worst. */
  readonly most: number;
}

/** Clock ticks of a second: 100 on every Linux there is. */
const ticks = 100;
const hasProc = existsSync('/proc/self/stat');

/** A process with all that it has started, looked at again and again while it runs. Without `/proc` it tells nothing. */
export class ProcessTree {
  private readonly root: number;
  /** Last seen processor time of each process that was ever part of the tree. */
  private readonly times = new Map<number, number>();
  private most = hasProc ? 0 : NaN;

  constructor(root: number) {
    this.root = root;
  }

  /** Seconds of all processors; what a process did after the last look is missing. */
  get cpu(): number {
    return [...this.times.values()].reduce((sum, time) => sum + time, 0);
  }

  /** Most memory at once in MB: all processes together at any look, and no less than the worst moment of any single one. */
  get peak(): number {
    return this.most / 1024;
  }

  look(): void {
    if (!hasProc) return;
    const processes = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => {
          const seen = read(name);
          return seen ? [[Number(name), seen] as const] : [];
        }),
    );
    const members = new Set([this.root]);
    for (let size = 0; size < members.size;) {
      size = members.size;
      for (const [id, { parent }] of processes) if (members.has(parent)) members.add(id);
    }
    let together = 0;
    for (const id of members) {
      const seen = processes.get(id);
      if (!seen) continue;
      this.times.set(id, seen.cpu);
      together += seen.now;
      this.most = Math.max(this.most, seen.most);
    }
    this.most = Math.max(this.most, together);
  }
}

/** undefined if the process is gone already */
function read(id: string): Seen | undefined {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    // Behind the name, which may hold anything, in brackets: state is field 3, user and system time are 14 and 15.
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: field('PPid'), cpu: (Number(stat[11]) + Number(stat[12])) / ticks, now: field('VmRSS'), most: field('VmHWM') };
  } catch {
    return undefined;
  }
}
