/**
 * A template as plain data, free of Markdown and of any file format: what ODT and DOCX are written from,
 * at build time and in the browser. Serialisable as JSON.
 */
export interface TemplateDocument {
  readonly slug: string;
  /** Title for the metadata and, unless a block of the kind `title` says otherwise, above the text. */
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Year and month, `YYYY-MM`: also the date inside the files, so that equal input gives equal bytes. */
  readonly state: string;
  readonly publisher: string;
  readonly blocks: readonly TemplateBlock[];
}

export type TemplateBlock =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** A short bold line above a list, a quotation or a note. */
  | { readonly kind: 'label'; readonly text: string }
  | ListBlock
  | { readonly kind: 'checklist'; readonly title: string; readonly items: readonly CheckItem[] }
  | TableBlock
  | { readonly kind: 'form'; readonly title: string; readonly fields: readonly Field[] }
  | { readonly kind: 'field'; readonly field: Field };

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

/** A list item: a paragraph and, where the editor nested one, a further list. */
export interface ListItem {
  readonly runs: readonly Run[];
  readonly below: readonly ListBlock[];
}

export interface CheckItem {
  /** Key of the tick on screen. */
  readonly id: string;
  readonly runs: readonly Run[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly title: string;
  /** Shares of the width, whole numbers. */
  readonly widths: readonly number[];
  readonly align: readonly ('left' | 'right' | 'center')[];
  readonly header: readonly (readonly Run[])[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export type Run = TextRun | FieldRun;

/** How a run of text looks and where it leads. */
export interface RunStyle {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly href?: string;
}

export interface TextRun extends RunStyle {
  readonly text: string;
}

export interface FieldRun {
  readonly field: Field;
}

export interface Field {
  readonly id: string;
  readonly name: string;
  /** What to enter; empty only for the cells of empty rows, which their column explains. */
  readonly help: string;
  /** `leer` is a cell to write in: no placeholder, just room. */
  readonly type: 'text' | 'lang' | 'datum' | 'zahl' | 'betrag' | 'auswahl' | 'summe' | 'leer';
  readonly choices?: readonly string[];
  /** Height of a `lang` field, in lines to write on. */
  readonly lines?: number;
  /** Ids of the fields that a sum adds up. */
  readonly sumOf?: readonly string[];
}

/** What was entered, by field id; ticks hold »ja«. */
export type Values = Readonly<Record<string, string>>;

export const isFieldRun = (run: Run): run is FieldRun => 'field' in run;

/** Every field of a document in reading order, those in tables and sentences included. */
export function fieldsOf(document: TemplateDocument): Field[] {
  return document.blocks.flatMap(fieldsOfBlock);
}

function fieldsOfBlock(block: TemplateBlock): Field[] {
  const ofRuns = (runs: readonly Run[]): Field[] => runs.filter(isFieldRun).map(({ field }) => field);
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return ofRuns(block.runs);
    case 'label':
      return [];
    case 'list':
      return block.items.flatMap((item) => [...ofRuns(item.runs), ...item.below.flatMap(fieldsOfBlock)]);
    case 'checklist':
      return block.items.flatMap((item) => ofRuns(item.runs));
    case 'table':
      return [...block.header, ...block.rows.flat()].flatMap(ofRuns);
    case 'form':
      return [...block.fields];
    case 'field':
      return [block.field];
  }
}
