import type { Nodes } from 'mdast';
import type { z } from 'zod';
import type { Chapter, Template } from '../model/Binder.ts';
import type { Element } from '../source/jsx.ts';
import type { Call, Content, Fields, Value } from './Printed.ts';

/**
 * Where on paper something stands: a piece is the smallest unit that stays whole on a page,
 * a frame holds pieces (a box, a list, a table) and may be cut between two of them.
 */
export type Part = Piece | Frame;

/** always: a heading never stands alone at the foot of a page; rather: it would be a pity, but not worth a sheet. */
export type KeepWithNext = 'always' | 'rather';

/** QR code of a page: the path of its picture and the address that it holds. */
export type PageCode = Readonly<Record<'qr' | 'adresse', string>>;

export interface Piece {
  readonly type: 'piece';
  /**
   * What the unit shows; the cells, if it is a row of a table; a function of the QR code of its page, if it shows that.
   */
  readonly content: Content | readonly Content[] | ((code: PageCode | undefined) => Content);
  /** Tells pieces that were written from no node from each other (empty rows). Editions store its hash: never change it. */
  readonly identity?: string;
  /** The nodes it was written from: for hash, words and line. */
  readonly nodes: readonly Nodes[];
  /** Space above, in pt, when something stands above it on the page. */
  readonly above: number;
  /** Headings stay with what follows. */
  readonly keepWithNext?: KeepWithNext;
}

export interface Frame {
  readonly type: 'frame';
  /**
   * Typst function that draws one run of the frame on one page. It is called with `args`, `from` (index
   * of the run's first part), `head` (content or none) and the parts as an array. What it draws is exactly
   * padTop + head + parts with their gaps + padBottom high, and `inset` narrower inside.
   */
  readonly draw: string;
  /** Further named arguments, for example `{ kind: 'tipp' }`. */
  readonly args: Fields;
  /** Head of the frame: what stands above the first run, and above each further one. */
  readonly head?: Content;
  readonly headAgain?: Content;
  /** Words of the head (title, header row): they belong to the first piece's identity. */
  readonly headText?: string;
  /** Words of `headAgain`, if they aren't in `shape`: they belong to the identity of a page that begins within the frame. */
  readonly headAgainText?: string;
  /** What shapes every part wherever it stands (column widths, repeated header row): belongs to the identity of each. */
  readonly shape?: string;
  /** Parts carry their number, so a part's place belongs to its identity. */
  readonly numbered?: boolean;
  /** Space above and (at least) below the frame, pt. */
  readonly above: number;
  readonly below: number;
  readonly padTop: number;
  readonly padBottom: number;
  /** Space between head and first part, pt. */
  readonly headGap: number;
  /** Left and right together, pt. */
  readonly inset: number;
  /** Draws one part alone, to measure it, if parts are no ordinary contents (cells of table rows). */
  readonly measure?: (part: Value) => Call;
  /** The frame stays whole up to this share of a page's height. */
  readonly wholeUpTo: number;
  readonly parts: readonly Part[];
}

/** What a block's print face may use; the print layer provides it. */
export interface Writer {
  /** Running text. */
  inline(nodes: readonly Nodes[]): Content;
  /** Paragraphs and lists that stay together, as in a list item. */
  content(nodes: readonly Nodes[]): Content;
  /** Parts of paragraphs, lists and blocks that stand below each other. */
  flow(nodes: readonly Nodes[]): Part[];
  /** A text with the narrow spaces that typography wants. */
  text(text: string): string;
  /** Text of a chapter or template reference, »Bürgerbefragung (2.4)«. */
  reference(props: Record<string, string>, children: readonly Nodes[]): string;
  /** A picture made ready for paper: path inside the Typst workspace, width and height in pt (at most the text width). */
  picture(file: string): { path: string; width: number; height: number };
  /** A source as it reads in a note. */
  source(id: string, place: string | undefined): Content;
  /** An entry of ordner.yaml, for the imprint. */
  operator(field: string): string;
}

/** What stands inside a block's tags. */
export type BlockContent = 'Absätze' | 'Text' | 'Liste' | 'nummerierte Liste' | 'Tabelle' | 'Felder' | 'nichts';

/** A block component: one folder, both faces. */
export interface Block {
  /** Name as an editor types it. */
  readonly tag: string;
  /** Stands between paragraphs (Absatz), within a sentence (Satz) or both. */
  readonly place: 'Absatz' | 'Satz' | 'beides';
  readonly content: BlockContent;
  /** One German sentence for the catalogue page. */
  readonly purpose: string;
  /** Attributes, all literal strings. */
  readonly props: z.ZodObject;
  /** Files below src/blocks with the Typst functions that the print face calls. */
  readonly typst?: readonly string[];
  /** Print face of a block between paragraphs. */
  readonly print?: (element: Element, props: Record<string, string>, writer: Writer) => Part[];
  /** Print face within a sentence. */
  readonly printInline?: (element: Element, props: Record<string, string>, writer: Writer) => Content;
}

/** A block that misses the print face for its place does not type-check. */
export type CompleteBlock = Block &
  (
    | { readonly place: 'Absatz'; readonly print: NonNullable<Block['print']> }
    | { readonly place: 'Satz'; readonly printInline: NonNullable<Block['printInline']> }
    | { readonly place: 'beides'; readonly print: NonNullable<Block['print']>; readonly printInline: NonNullable<Block['printInline']> }
  );

export const defineBlock = <B extends CompleteBlock>(block: B): B => block;

/** What references resolve to; both faces show the same words. */
export interface References {
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly templates: ReadonlyMap<string, Template>;
}
