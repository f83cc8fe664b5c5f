/** A step of filing and what became of it. */
export interface FiledStep {
  readonly words: string;
  readonly isDone: boolean;
  /** What lay there instead; empty if nothing was noted. */
  readonly note: string;
}

interface Receipt {
  readonly title: string;
  readonly day: string;
  readonly name: string;
  readonly steps: readonly FiledStep[];
}

/** The receipt as a plain text to keep. */
export function receiptText({ title, day, name, steps }: Receipt): string {
  const lines = steps.map(({ words, isDone, note }) => `[${isDone ? 'x' : ' '}] ${words}${note === '' ? '' : `\n    dort lag: ${note}`}`);
  return `Quittung: ${title}\nEingeordnet am ${day || '____________'} von ${name || '____________'}\n\n${lines.join('\n')}\n`;
}
