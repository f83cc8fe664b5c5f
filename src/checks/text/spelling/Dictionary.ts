/** Words that are spelt right; compounds of known words included. */
export interface Dictionary {
  readonly has: (word: string) => boolean;
  /** Near words, the nearest first; may be empty. */
  readonly suggest: (word: string) => readonly string[];
}
