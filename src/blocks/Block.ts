import type { List, Nodes } from 'mdast';
import type { z } from 'zod';
import type { Binder, Chapter, Template } from '../model/Binder.ts';
import type { Field, ListBlock, Run, RunStyle, TemplateBlock } from '../model/TemplateDocument.ts';
import type { Element } from '../source/jsx.ts';
import type { Reference } from './resolveReference.ts';
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

/** The literal attributes of a block as typed. */
export type Props = Readonly<Record<string, string>>;

/** What stands inside a block's tags. */
export type BlockContent = 'Absätze' | 'Text' | 'Liste' | 'nummerierte Liste' | 'Tabellenzeilen' | 'Felder' | 'nichts';

/** What lies outside a text and can be shown in it; nothing else may be. */
export interface Outside {
  readonly references: References;
  readonly sources: Binder['sources'];
  readonly head: Binder['head'];
  /** Identity of a file beside the text: hash of its bytes, empty if there is none. */
  readonly fileHash: (name: string) => string;
}

/** For `shows`: all that the block shows stands in its own text. */
export const nothing = (): string => '';

/** What a block's office face may use; the office layer provides it. */
export interface OfficeWriter {
  /** Paragraphs, lists, tables and blocks that stand below each other. */
  blocks(nodes: readonly Nodes[]): TemplateBlock[];
  runs(nodes: readonly Nodes[], style?: RunStyle): Run[];
  list(list: List): ListBlock;
  /** Text with narrow and no-break spaces set. */
  text(words: string): string;
  /** Number of a block among those of its kind in the text, from 1: names the cells to fill in. */
  numberOf(element: Element): number;
  readonly outside: Outside;
}

/** The part of Sätteri's visitor context that the screen face of a block may use on its own nodes. */
export interface ScreenTree {
  setProperty(node: Nodes, key: 'children', value: readonly Nodes[]): void;
  appendChild(node: Nodes, child: Nodes): void;
  textContent(node: Nodes): string;
}

/** A tool that readers can use: a line of /checklisten/, if it has a size. */
export interface Tool {
  /** »Formular« */
  readonly kind: string;
  /** »8 Punkte« */
  readonly size?: string;
}

/**
 * The whole contract of a block component: one folder holds all that is to know about it. Its screen face is the
 * component of its name beside it (`blocks/components.ts`), its Typst functions and styles lie there too.
 */
export interface Block {
  /** Name as an editor types it. */
  readonly tag: string;
  /** Stands between paragraphs (Absatz), within a sentence (Satz) or both. */
  readonly place: 'Absatz' | 'Satz' | 'beides';
  readonly content: BlockContent;
  /** One German sentence for the catalogue page. */
  readonly purpose: string;
  /** Attributes that remedies show, with their values: `datei="bilder/…" titel="…"`; empty if none is needed. */
  readonly usualProps: string;
  /** Attributes, all literal strings. */
  readonly props: z.ZodObject;
  /** Files below src/blocks with the Typst functions that the print face calls. */
  readonly typst?: readonly string[];
  /** Print face of a block between paragraphs. */
  readonly print?: (element: Element, props: Record<string, string>, writer: Writer) => Part[];
  /** Print face within a sentence. */
  readonly printInline?: (element: Element, props: Record<string, string>, writer: Writer) => Content;
  /** Office face (ODT, DOCX) of a block between paragraphs. */
  readonly office?: (element: Element, props: Props, writer: OfficeWriter) => TemplateBlock[];
  /** Office face within a sentence. */
  readonly officeInline?: (element: Element, props: Props, writer: OfficeWriter, style: RunStyle) => Run[];
  /** Words besides its content that a reader meets: for the index and for the wording of an edition. */
  readonly words: (props: Props, outside: Outside) => string;
  /**
   * What it shows on paper from outside its own text, `nothing` if nothing: part of the sheet's identity,
   * so that the sheet is swapped when, say, the telephone number in ordner.yaml changes.
   */
  readonly shows: (element: Element, props: Props, outside: Outside) => string;
  /** What editions up to 2026-3 took for `shows`, where it was another. */
  readonly formerlyShows?: (props: Props, outside: Outside) => string;
  /** Attributes that nobody reads on paper (keys, names of files): they belong to no sheet's identity. */
  readonly unprinted: readonly string[];

  /** Changes its own nodes before they become HTML, each as it is met. Returns what stands in its place, if it must be put anew. */
  readonly prepare?: (element: Element, tree: ScreenTree, number: number) => Element | undefined;
  /** Names of components that only `prepare` puts into texts. */
  readonly innerTags?: readonly string[];

  /** Id by which links and kept entries find it. */
  readonly anchor?: (props: Props) => string | undefined;
  /** What a browser keeps of it, with the reader's consent. */
  readonly keeps?: 'Häkchen' | 'Eintragungen';
  /** A tool that one can use. */
  readonly tool?: (element: Element, props: Props) => Tool | undefined;
  /** Kind of the entry of its own that it has in the search index; its title is `titel`, its address the anchor. */
  readonly record?: string;
  /** A field to fill in. */
  readonly field?: (props: Props) => Field;
  /** File of the picture it shows, relative to the text. */
  readonly picture?: (props: Props) => string | undefined;
  /** Attribute that names an entry of quellen.yaml or glossar.yaml. */
  readonly names?: { readonly prop: string; readonly among: 'sources' | 'glossary' };
  /** Attribute that names a chapter by its slug. */
  readonly namesChapter?: string;
  /** A reference: where it leads. */
  readonly leadsTo?: (props: Props, references: References) => Reference | undefined;
  /** True if its figures are no claims that need a source: invented, or to be filled in. */
  readonly claimsNothing?: (props: Props) => boolean;
  /** True if it may stand inside a box among paragraphs. */
  readonly fitsInBoxes?: true;
}

/** Faces that a block between paragraphs must have. */
type BetweenParagraphs = Required<Pick<Block, 'print' | 'office'>>;
/** Faces that a block within a sentence must have. */
type WithinSentence = Required<Pick<Block, 'printInline' | 'officeInline'>>;

/** A block that misses a face for its place does not type-check. */
export type CompleteBlock = Block &
  (
    | ({ readonly place: 'Absatz' } & BetweenParagraphs)
    | ({ readonly place: 'Satz' } & WithinSentence)
    | ({ readonly place: 'beides' } & BetweenParagraphs & WithinSentence)
  );

export const defineBlock = <B extends CompleteBlock>(block: B): B => block;

/** What references resolve to; all faces show the same words. */
export interface References {
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly templates: ReadonlyMap<string, Template>;
}
