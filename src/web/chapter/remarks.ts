import type { Chapter } from '../../model/Binder.ts';

/** An own leaf that departs from a passage of a chapter. */
export interface Remark {
  /** Id of the section; undefined beside the chapter's head. */
  readonly section: string | undefined;
  readonly leaf: Chapter;
}

/** What own leaves have to do with a chapter. */
export interface ChapterDepartures {
  readonly remarks: readonly Remark[];
  /** The passages that the chapter, an own leaf, departs from; those that are gone have no address. */
  readonly from: readonly { readonly words: string; readonly address: string | undefined }[];
}

declare global {
  namespace App {
    interface Locals {
      /** What stands beside the headings of a chapter; set by its page. */
      remarks?: readonly Remark[];
    }
  }
}
