import type { EditionNote } from '../../model/Edition.ts';

/*
 * What the pages of a chapter's history are told, without anything that only the engine needs.
 */

/** A chapter as it was called once. */
export interface Name {
  readonly number: string;
  readonly title: string;
  /** Number of its register. */
  readonly register: string;
  /** `register/slug`; undefined if it has not been written down. */
  readonly address: string | undefined;
}

/** Old and new wording of a place. */
export interface ChangedPassage {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Label of the page. */
  readonly page: string;
}

/** What one edition did to the chapter. */
export interface Step {
  readonly edition: string;
  /** `YYYY-MM` */
  readonly state: string;
  readonly kind: 'Grundwerk' | 'neu' | 'geändert' | 'entfallen' | 'wieder';
  /** As this edition has it. */
  readonly name: Name;
  /** As the edition before had it, if it was called otherwise; with the name of that edition. */
  readonly formerly: (Name & { readonly edition: string }) | undefined;
  /** The last edition in which this text was valid; undefined: it still is. */
  readonly validUntil: string | undefined;
  readonly notes: readonly EditionNote[];
  /** »1/2, 3/4«; empty: none. */
  readonly newSheets: string;
  readonly goneSheets: string;
  readonly passages: readonly ChangedPassage[];
}

/** What the next edition will change. */
export interface Draft {
  /** As the last edition has it, if it is called otherwise now. */
  readonly formerly: Step['formerly'];
  readonly name: Name;
  readonly passages: readonly ChangedPassage[];
}

/** Where the chapter stands today. */
export interface Today {
  /** »1.9 Kleine Gemeinden« */
  readonly title: string;
  /** Of its page; undefined if it is gone. */
  readonly address: string | undefined;
  /** Number of its register, for the colour. */
  readonly register: string;
  /** The edition that went without it; undefined if none has, or the next one will. */
  readonly goneWith: string | undefined;
  /** The chapter that has taken it up, if it is gone. */
  readonly heir: Link | undefined;
  /** Name of the newest edition. */
  readonly newest: string | undefined;
}

/** A chapter and the address of a page about it. */
export interface Link {
  readonly title: string;
  readonly address: string;
}

/** The page of a chapter's history. */
export interface History {
  readonly today: Today;
  /** Every edition in which its sheets changed, newest first. */
  readonly steps: readonly Step[];
  /** undefined: nothing has changed since the last edition that has it. */
  readonly draft: Draft | undefined;
  /** Histories of chapters that it has taken up. */
  readonly takenUp: readonly Link[];
  /** Of the chapter, there or gone. */
  readonly address: string;
}

/** A page of the old text. */
export interface OldPage {
  readonly label: string;
  readonly edition: string;
  readonly state: string;
  /** Words of a block, or the number of blocks without words. */
  readonly blocks: readonly (string | number)[];
}

/** A chapter's text as an edition printed it. */
export interface Wording {
  readonly edition: string;
  readonly state: string;
  readonly name: Name;
  readonly pages: readonly OldPage[];
  /** The last edition in which it was valid; undefined: it still is. */
  readonly validUntil: string | undefined;
  /** The edition that changed it next, or went without the chapter. */
  readonly replacedBy: { readonly edition: string; readonly isGone: boolean } | undefined;
  /** True if the text is valid and the website already shows what the next edition will have. */
  readonly isDraft: boolean;
  /** Where the valid text stands; undefined: nowhere. */
  readonly valid: Link | undefined;
  readonly today: Today;
  /** The last edition that printed anything of the chapter, and its number there. */
  readonly newest: { readonly edition: string; readonly number: string };
  /** Address of the history. */
  readonly history: string;
  /** What has changed from this text to the newest. */
  readonly since: readonly ChangedPassage[];
}
