import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { corpusLines, type Line } from './corpusLines.ts';

/*
 * Inputs that are hostile or broken, one a line in the .jsonl files beside this one. Each is put into a small binder and
 * checked. What an editor must see is written in the line: a fault by its rule and words, or nothing, because it is harmless.
 */

/** In milliseconds, for one input on a busy machine; quiet ones take some 20. */
const limit = 60_000;

type Answer = { readonly verdict: string } | { readonly crash: string } | 'hangs';

/** Judges inputs in a thread of its own, and starts a new one when an input takes that one with it. */
class Judge {
  private worker: Worker | undefined;
  private answer: (answer: Answer) => void = () => undefined;

  judge({ place: _place, ...input }: Line): Promise<Answer> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.end();
        resolve('hangs');
      }, limit);
      this.answer = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
      worker.postMessage(input);
    });
  }

  end(): void {
    void this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.on('message', (answer: Answer) => this.answer(answer));
    worker.on('error', (error) => {
      this.worker = undefined;
      this.answer({ crash: String(error) });
    });
    return worker;
  }
}

const lines = corpusLines();
const judge = new Judge();
afterAll(() => judge.end());

/** Words that no German message has of its own: those of programs. */
const english = /\b(the|expected|unexpected|invalid|undefined|NaN|cannot|error|must|should|failed|object Object|ENO\w+|E[A-Z]{4,})\b/;

it('jede Eingabe wird auf Deutsch beanstandet oder ist harmlos; keine stürzt ab, hängt oder kommt durch', async () => {
  const count = { tried: 0, faults: 0, harmless: 0, crashes: 0, hangs: 0, wrong: 0 };
  const wrong: string[] = [];
  for (const line of lines) {
    const answer = await judge.judge(line);
    const note = (what: string): void => void wrong.push(`${line.place}: ${what}`);
    count.tried += 1;
    if (answer === 'hangs') {
      count.hangs += 1;
      note(`hängt länger als ${limit / 1000} Sekunden`);
    } else if ('crash' in answer) {
      count.crashes += 1;
      note(`stürzt ab: ${answer.crash}`);
    } else {
      const { verdict } = answer;
      count[verdict === 'harmlos' ? 'harmless' : 'faults'] += 1;
      const isExpected = line.expect === 'harmlos' ? verdict === 'harmlos' : verdict.split('\n').some((each) => each.startsWith(line.expect.trim()));
      if (!isExpected || english.test(verdict.replace(/»[^«]*«/gs, ''))) {
        count.wrong += 1;
        note(`erwartet ${line.expect}, gesagt wird ${verdict}`);
      }
    }
  }
  process.stdout.write(
    `Eingaben: ${count.tried} versucht, ${count.faults} auf Deutsch beanstandet, ${count.harmless} harmlos; abgestürzt ${count.crashes}, hängen ${count.hangs}, falsch beurteilt ${count.wrong}\n`,
  );
  expect(wrong).toEqual([]);
  expect(count.tried).toBeGreaterThanOrEqual(400);
});
