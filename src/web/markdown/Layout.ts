/** What the screen tells about paper; the build knows it and hands it to the Markdown plugins. */
export interface Layout {
  /**
   * Where the pages of a text begin, in order and without the first, which begins with the title.
   * @param path of the MDX file
   */
  pageStarts(path: string): readonly PageStart[];
  /**
   * Numbers of a text's notes on paper, by label: an inserted note is »3a« there, so that sheets with the
   * notes behind it stay valid. A text without numbers of its own gives undefined, and the notes are counted.
   */
  noteNumbers(path: string): ReadonlyMap<string, string> | undefined;
}

export interface PageStart {
  /** Of the first block on the page, see `source/nodeIds.ts`. */
  readonly id: string;
  /** What stands at the margin, for example »2.4 – 3«. */
  readonly label: string;
}

/** For texts that are on no paper. */
export const noLayout: Layout = { pageStarts: () => [], noteNumbers: () => undefined };
