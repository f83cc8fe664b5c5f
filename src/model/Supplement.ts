import type { EditionNote, EditionUrgentNotice } from './Edition.ts';

/** A line of the filing instructions as it is printed and shown. */
export interface FilingLine {
  /** Number of the chapter, or name of a sheet that belongs to none. */
  readonly chapter: string;
  readonly title: string;
  readonly register: string;
  /** »1/2, 3/4 (2026-1)«, »1.9: 1/2 (2026-1)« if they stand elsewhere, or »–«. */
  readonly remove: string;
  readonly insert: string;
  /** The same sheet by sheet. */
  readonly out: readonly FiledSheets[];
  readonly in: readonly FiledSheets[];
  /** Short remark: »neues Kapitel«, »Kapitel entfällt«, »aus Register 1 nach 0, bisher 1.9«. */
  readonly remark: string;
}

/** Sheets of one place that bear the same edition at their foot. */
export interface FiledSheets {
  /** Number of the chapter under which they lie, or name of a sheet that belongs to none. */
  readonly place: string;
  /** »1/2, 3/4«; empty for a sheet that belongs to no chapter. */
  readonly pages: string;
  readonly edition: string;
}

/** What brings a binder from one edition to another, ready to be printed. */
export interface Supplement {
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly notes: readonly EditionNote[];
  /** Urgent notices that stay in front. */
  readonly urgentNotices: readonly EditionUrgentNotice[];
  readonly filing: readonly FilingLine[];
  /** Keys of the sheets to print, as `sheetKey` writes them. */
  readonly sheetKeys: ReadonlySet<string>;
  /** Sheets to print that belong to no chapter. */
  readonly newPlaces: ReadonlySet<string>;
  /** New sheets of chapters, and chapters with new or vanished ones. */
  readonly sheetCount: number;
  readonly chapterCount: number;
  /** About as long as filing takes, in steps of five. */
  readonly minutes: number;
}

/** What brings a binder of any edition before a new base edition to that one or to a later one: the whole binder, in one file for all of them. */
export interface NewBaseSupplement extends Pick<Supplement, 'to' | 'state' | 'notes' | 'filing' | 'sheetKeys' | 'newPlaces' | 'sheetCount'> {
  /** Name of the new base edition. */
  readonly base: string;
}

/** A line of the control sheet: one chapter with all its valid sheets, or a sheet that belongs to none (no title, no pages). */
export interface ControlLine {
  readonly chapter: string;
  readonly title: string;
  readonly register: string;
  readonly sheets: readonly { readonly pages: string; readonly edition: string; readonly state: string }[];
}
