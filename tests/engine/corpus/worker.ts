import { parentPort } from 'node:worker_threads';
import type { Case } from './Case.ts';
import { verdictOf } from './verdictOf.ts';

// Judges one input after the other. It runs apart, so that an input that never ends can be ended.
parentPort!.on('message', (input: Case) => {
  verdictOf(input).then(
    (verdict) => parentPort!.postMessage({ verdict }),
    (error: unknown) => parentPort!.postMessage({ crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
