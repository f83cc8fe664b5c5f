/** What `content/suchwoerter.yaml` says, ready for use. */
export interface SearchWords {
  /** Groups of words that mean the same; each finds all others. */
  equal: string[][];
  /** Everyday word or abbreviation → words of the binder; not the other way round. */
  directed: { from: string; to: string[] }[];
  /** Written compound → its parts; a single part keeps the word whole. */
  compounds: Map<string, string[]>;
}

/** No words at all: for tests and for a binder without the file. */
export const NO_SEARCH_WORDS: SearchWords = { equal: [], directed: [], compounds: new Map() };
