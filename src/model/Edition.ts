import type { ChangeEntry } from './schemas.ts';

/** A frozen state of the binder: data enough to compute every supplement, control sheet and »still valid?«. */
export interface Edition {
  /** Like `2026-2`: year and running number. */
  readonly name: string;
  /** Month of release, `YYYY-MM`. */
  readonly state: string;
  /** A new base edition (Neuauflage): all sheets are new, laid out and numbered as if nothing had been there before. */
  readonly newBase?: true;
  readonly chapters: readonly EditionChapter[];
  /** In the order of the binder; editions before 2026-4 have not written them down. */
  readonly binderSheets?: readonly BinderSheet[];
  /** The notes that told readers what is new. */
  readonly notes: readonly EditionNote[];
  /** The urgent notices that were open when it was frozen, and what became of each; left out if there were none. */
  readonly urgentNotices?: readonly EditionUrgentNotice[];
}

/** What an edition says of an urgent notice. */
export interface EditionUrgentNotice {
  /** Like `2026-1`. */
  readonly name: string;
  readonly title: string;
  /** Day it was issued, `YYYY-MM-DD`. */
  readonly date: string;
  /** Last day it counts. */
  readonly until: string;
  /** erledigt: the edition's sheets say it; verlaengert: it stays; abgelaufen: its last day had passed. */
  readonly outcome: 'erledigt' | 'verlaengert' | 'abgelaufen';
}

export interface EditionNote extends ChangeEntry {
  readonly nummer: string;
  readonly titel: string;
}

/** Why sheets of a chapter are new: its own text, or only what it shows from elsewhere. */
export type ChangeReason =
  | 'neu'
  | 'entfallen'
  /** Words of its own, pictures, sources. */
  | 'Text'
  /** Nothing but numbers of other chapters that it refers to. */
  | 'Verweis'
  /** Nothing but its own number. */
  | 'Nummer'
  /** Nothing but the title of its register, which stands at the head of its sheets. */
  | 'Register'
  /** Nothing but its place: it stands in another register. */
  | 'verschoben';

/** A chapter as this edition has it; identified by its slug, and after a change of that by those it had. */
export interface EditionChapter {
  readonly slug: string;
  /** `register/slug`: where it stands on the website; editions before 2026-4 have not written it down. */
  readonly address?: string;
  /** Where it stood before, oldest first. */
  readonly former?: readonly string[];
  readonly number: string;
  readonly title: string;
  readonly register: string;
  /** Identity of what stands on each page besides the text: register and chapter title. */
  readonly furniture: string;
  /** Ids of its headings in reading order; editions before 2026-4 have not written them down. */
  readonly sections?: readonly string[];
  /** Numbers of the notes by label: kept from edition to edition, so that a new note renumbers none. */
  readonly notes: Readonly<Record<string, string>>;
  readonly sheets: readonly Sheet[];
}

/** Where a sheet (or a few, one after the other) lies that belongs to no chapter. */
export type BinderPlace = 'Titelblatt' | 'Nachweis' | 'Inhaltsverzeichnis' | 'Kontrollblatt' | `Registerblatt ${string}` | 'Stichwortverzeichnis';

/** What lies at such a place; swapped like any other sheet, when its words change. */
export interface BinderSheet {
  readonly place: BinderPlace;
  /** Edition in which it was last printed, and its month: they stand at its foot. */
  readonly edition: string;
  readonly state: string;
  /** Identity of its words; empty if the edition has not written it down. */
  readonly hash: string;
  /** What lay here in the edition before. */
  readonly replaces?: Replaced;
}

/** Which sheet comes out where this one goes in; it stands at its foot. */
export interface Replaced {
  /** Printed at its foot. */
  readonly edition: string;
  /** Number of the chapter under which it lies, if the chapter had another one. */
  readonly chapter?: string;
}

/** One piece of paper: front and back. It carries the Stand and the edition in which it was last printed. */
export interface Sheet {
  readonly edition: string;
  readonly state: string;
  /** The sheet of the same pages that the edition before had; sheets of editions before 2026-4 don't say. */
  readonly replaces?: Replaced;
  readonly pages: readonly [SheetPage, SheetPage];
}

export interface SheetPage {
  /** Number within the chapter: »3«, or »4a« on an inserted sheet. */
  readonly label: string;
  /** Hashes of the pieces that stand on the page; empty: »Diese Seite bleibt frei«. */
  readonly blocks: readonly string[];
  /** Places in `blocks` that were new in the sheet's own edition: change bars. */
  readonly marks: readonly number[];
  /** What the head of a box says that goes on here from the page before (»Checkliste«). */
  readonly again?: string;
}
