/** Tells whoever builds what the build is at, in German. */
export interface Report {
  /** A step is done: »48 Kapitel gesetzt«. */
  done(words: string): void;
  /**
   * A step goes on.
   * @param words »Seiten«
   * @param count how many of `of` are done
   */
  at(words: string, count: number, of: number): void;
  /** Something that must be known, whatever is shown otherwise. */
  tell(words: string): void;
}

/** For whoever doesn't watch. */
export const silent: Report = { done: () => undefined, at: () => undefined, tell: (words) => void process.stdout.write(`${words}\n`) };
