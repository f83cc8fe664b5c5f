import type { EditionNote } from './Edition.ts';

/** A line of the filing instructions as it is printed and shown. */
export interface FilingLine {
  readonly chapter: string;
  readonly title: string;
  readonly register: string;
  /** »1/2, 3/4«, or »–«. */
  readonly remove: string;
  readonly insert: string;
  /** Short remark: »neues Kapitel«, »entfällt«, »eingefügt«. */
  readonly remark: string;
}

/** What brings a binder from one edition to another, ready to be printed. */
export interface Supplement {
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly notes: readonly EditionNote[];
  readonly filing: readonly FilingLine[];
  /** Keys of the sheets to print, as `sheetKey` writes them. */
  readonly sheetKeys: ReadonlySet<string>;
  readonly sheetCount: number;
}

/** A line of the control sheet: one chapter with all its valid sheets. */
export interface ControlLine {
  readonly chapter: string;
  readonly title: string;
  readonly register: string;
  readonly sheets: readonly { readonly pages: string; readonly edition: string; readonly state: string }[];
}
