import type { Report } from '../site/Report.ts';

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A report that can be ended. */
export interface BuildReport extends Report {
  /** Takes the moving line away. */
  end(): void;
}

/** In milliseconds: a terminal is written to no more often. */
const often = 100;

/**
 * What an editor sees of a build: a line for each step that is done; in a terminal, below them, one moving line with what is
 * going on, how much of it is done and how long the rest takes.
 */
export function buildReport(screen: Screen = process.stdout, now: () => number = Date.now): BuildReport {
  let line = '';
  let last = 0;
  let began: { readonly words: string; readonly time: number; readonly count: number } | undefined;

  function clear(): void {
    if (line !== '') screen.write('\r\u001b[K');
    line = '';
  }
  const say = (words: string): void => {
    clear();
    screen.write(`${words}\n`);
  };

  return {
    tell: say,
    done: (words) => {
      began = undefined;
      say(words);
    },
    at: (words, count, of) => {
      if (screen.isTTY !== true) return;
      const time = now();
      if (began?.words !== words) began = { words, time, count };
      if (time - last < often) return;
      last = time;
      clear();
      line = `${words}: ${count} von ${of}${remaining(count - began.count, of - count, time - began.time)}`;
      screen.write(line);
    },
    end: clear,
  };
}

/** How long the rest takes if it goes on like this; nothing before that can be said. */
function remaining(done: number, left: number, milliseconds: number): string {
  if (done < 5 || milliseconds < 500) return ' …';
  const seconds = Math.ceil(((milliseconds / done) * left) / 1000);
  return ` · noch etwa ${seconds} s`;
}
