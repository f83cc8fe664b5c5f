import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createEngine, TypstError, type Done, type Engine, type Job, type WorkspaceFile } from './engine.ts';
import type { Answer, Order } from './thread.ts';

/** Does the work of Typst, several jobs side by side if it has threads. */
export interface Crew {
  /**
   * @param files those of the workspace that the job reads
   * @throws TypstError with Typst's own message and the place in content/ that it is about
   */
  run(job: Job, files: readonly WorkspaceFile[]): Promise<Done>;
}

/** Works on the caller's own thread; Typst starts with the first job. */
export function soloCrew(): Crew {
  let engine: Engine | undefined;
  const known = new Set<string>();
  return {
    run: async (job, files) => {
      await Promise.resolve();
      engine ??= createEngine();
      for (const file of fresh(files, known)) engine.addFile(file);
      return engine.run(job);
    },
  };
}

interface Hand {
  readonly worker: Worker;
  /** Files that its Typst has. */
  readonly known: Set<string>;
  /** What it is at. */
  task: Task | undefined;
}

interface Task {
  readonly job: Job;
  readonly files: readonly WorkspaceFile[];
  readonly resolve: (done: Done) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Works on threads of its own, each with a Typst; they start when there is work for them and hold up no process that has
 * nothing else to do.
 * @param threads how many at most
 */
export function threadedCrew(threads: number): Crew {
  const hands: Hand[] = [];
  const waiting: Task[] = [];

  function hire(): Hand {
    // By its path in the project: the bundler would take a URL beside this file for an asset.
    const worker = new Worker(join(process.cwd(), 'src/print/typst/thread.ts'), { execArgv: [] });
    const hand: Hand = { worker, known: new Set(), task: undefined };
    worker.unref();
    worker.on('message', (answer: Answer) => {
      const { task } = hand;
      hand.task = undefined;
      worker.unref();
      if (task) settle(task, answer);
      next();
    });
    worker.on('error', (error) => {
      hands.splice(hands.indexOf(hand), 1);
      hand.task?.reject(error instanceof Error ? error : new Error(String(error)));
      next();
    });
    hands.push(hand);
    return hand;
  }

  function next(): void {
    while (waiting.length > 0) {
      const hand = hands.find(({ task }) => task === undefined) ?? (hands.length < threads ? hire() : undefined);
      if (!hand) return;
      const task = waiting.shift()!;
      hand.task = task;
      // A job that somebody waits for keeps the process alive.
      hand.worker.ref();
      hand.worker.postMessage({ files: fresh(task.files, hand.known), job: task.job } satisfies Order);
    }
  }

  return {
    run: (job, files) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, files, resolve, reject });
        next();
      }),
  };
}

function settle({ resolve, reject }: Task, answer: Answer): void {
  if (!('failed' in answer)) return resolve(answer);
  const error = answer.isTypst ? new TypstError(answer.failed) : new Error(answer.failed);
  if (answer.stack !== undefined) error.stack = answer.stack;
  reject(error);
}

/** Those that aren't known yet; from now on they are. */
function fresh(files: readonly WorkspaceFile[], known: Set<string>): WorkspaceFile[] {
  const unknown = files.filter(([path]) => !known.has(path));
  for (const [path] of unknown) known.add(path);
  return unknown;
}
