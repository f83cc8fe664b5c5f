/** Tells what a command is at while it is silent. */
export interface Progress {
  /**
   * Called as often as one likes: nothing is shown before two seconds have passed.
   * @param words »Kapitel 12 von 42 wird gesetzt«
   */
  readonly at: (words: string) => void;
  /** Takes the line away before the command prints its result. */
  readonly end: () => void;
}

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** In milliseconds: before this nobody wonders, and a log needs no line more often. */
const patience = 2_000;

/**
 * Progress on stderr, so that results can be piped: in a terminal one line that is written over, elsewhere (CI, a log)
 * a plain line every two seconds at most.
 */
export function createProgress(screen: Screen = process.stderr, now: () => number = Date.now): Progress {
  let last = now();
  let shown = false;
  return {
    at: (words) => {
      const isTerminal = screen.isTTY === true;
      if (!(isTerminal && shown) && now() - last < patience) return;
      screen.write(isTerminal ? `\r\u001b[K${words} …` : `${words} …\n`);
      shown = true;
      last = now();
    },
    end: () => {
      if (shown && screen.isTTY === true) screen.write('\r\u001b[K');
      shown = false;
      last = now();
    },
  };
}
