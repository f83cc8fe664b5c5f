import { parentPort } from 'node:worker_threads';
import { createEngine, TypstError, type Done, type Job, type WorkspaceFile } from './engine.ts';

/** What a thread is sent. */
export interface Order {
  readonly files: readonly WorkspaceFile[];
  readonly job: Job;
}

/** What it answers. */
export type Answer = Done | { readonly failed: string; readonly isTypst: boolean; readonly stack: string | undefined };

/* A thread of the crew (`crew.ts`): one Typst, one job after the other. */

const engine = createEngine();
parentPort!.on('message', ({ files, job }: Order) => {
  parentPort!.postMessage(answer(files, job));
});

function answer(files: readonly WorkspaceFile[], job: Job): Answer {
  try {
    for (const file of files) engine.addFile(file);
    return engine.run(job);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    return { failed: message, isTypst: error instanceof TypstError, stack };
  }
}
