/** Part of an excerpt; marked parts are what was found. */
export interface Snippet {
  text: string;
  marked: boolean;
}

/** A place within a found page. */
export interface SectionHit {
  title: string;
  url: string;
  excerpt: Snippet[];
}

/** A checklist found within a page. */
export interface RecordHit {
  title: string;
  url: string;
  kind: string;
}

/** A found page with the places in it, or a found record (checklist, term). */
export interface PageHit {
  /** Address with base path. */
  url: string;
  title: string;
  number: string;
  register: string;
  kind: string;
  excerpt: Snippet[];
  sections: SectionHit[];
  records: RecordHit[];
  score: number;
}

/** Chosen filters: none chosen means all. */
export interface Filters {
  register: readonly string[];
  kind: readonly string[];
}

/** A filter value and how many hits of the current query carry it. */
export interface FilterCount {
  value: string;
  count: number;
}

/** What the search did with the words of the query. Texts for readers are made in `explain.ts`. */
export interface Explanation {
  /** Words without any hit and what was searched instead. */
  corrected: { typed: string; shown: string[] }[];
  /** Words for which nothing was found at all. */
  missing: string[];
  /** Other words that were found too: synonyms, compounds. */
  also: string[];
  /** Set when the exact wording in quotes was not found and its words were searched instead. */
  looseWording: string | undefined;
}

/** Answer to a query. */
export interface SearchResult {
  query: string;
  /** Number of all hits after filtering; records within a found page are not counted. */
  total: number;
  hits: PageHit[];
  /** Terms of the glossary that fit, apart from the hits. */
  terms: { title: string; url: string }[];
  registers: FilterCount[];
  kinds: FilterCount[];
  explanation: Explanation;
}

/** The part of Pagefind's browser API that is used here. */
export interface PagefindApi {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options?: Record<string, unknown>): Promise<{ results: PagefindHit[] }>;
}

/** A raw hit: positions of the found words, text on demand. */
export interface PagefindHit {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindText>;
}

/** The text of a hit. */
export interface PagefindText {
  url: string;
  raw_url?: string;
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text: string; location: number }[];
}
