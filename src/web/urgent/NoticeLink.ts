/** An urgent notice in force, as other pages point to it. */
export interface NoticeLink {
  /** »1/2026« */
  readonly number: string;
  readonly title: string;
  /** What to do, in one sentence. */
  readonly sentence: string;
  /** Last day it counts, `YYYY-MM-DD`. */
  readonly until: string;
  readonly address: string;
}

/** Urgent notices of a chapter: those of the whole, and those of a section by its id. */
export interface ChapterNotices {
  readonly whole: readonly NoticeLink[];
  readonly sections: ReadonlyMap<string, readonly NoticeLink[]>;
}

declare global {
  namespace App {
    interface Locals {
      /** Set by the route of a chapter that notices concern: its headings show them. */
      notices?: ChapterNotices;
    }
  }
}
