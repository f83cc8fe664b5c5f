import type { Nodes } from 'mdast';
import { shortName, type Binder, type Chapter, type Register } from '../../model/Binder.ts';
import type { EditionChapter, Replaced, Sheet, SheetPage } from '../../model/Edition.ts';
import type { Problem } from '../../model/Problem.ts';
import type { Block, References } from '../../blocks/Block.ts';
import { outsideOf } from '../../blocks/outsideOf.ts';
import { blocks } from '../../blocks/registry.ts';
import { attributesOf, isElement, placeOf } from '../../source/jsx.ts';
import { nodeIds } from '../../source/nodeIds.ts';
import { chapterParts } from './chapterParts.ts';
import { furnitureHash } from './furniture.ts';
import { flatten, headAgainAt, type FlatPiece } from '../layout/flatten.ts';
import type { Shown } from '../layout/identity.ts';
import { textHeight } from '../layout/geometry.ts';
import { measureHeights, type Heights } from '../layout/heights.ts';
import { paginate, type PlannedPage } from '../layout/paginate.ts';
import type { Picture, Typesetter } from '../typst/Typesetter.ts';
import { loadPictures } from './loadPictures.ts';
import { maybeRenamed, numberNotes } from './numberNotes.ts';

export interface PlanInput {
  readonly chapter: Chapter;
  readonly binder: Binder;
  readonly references: References;
  /** The chapter in the last edition, if it was in it. */
  readonly previous: EditionChapter | undefined;
  /** What chapters were called in the last edition that had another name then. */
  readonly formerNames?: ReadonlyMap<string, string>;
  /** Name for sheets that are new: the edition to come, or »Entwurf«. */
  readonly edition: string;
  /** True if nothing was published before: then nothing is marked as changed. */
  readonly base: boolean;
  /** What an own leaf says that it departs from; empty if from nothing. */
  readonly departs?: string | undefined;
}

/** A chapter on paper: which piece stands on which page of which sheet. */
export interface ChapterPlan {
  readonly chapter: Chapter;
  readonly register: Register;
  /** Author of its PDF. */
  readonly author: string;
  readonly flat: readonly FlatPiece[];
  readonly sheets: readonly PlanSheet[];
  /** The same as an edition stores it. */
  readonly record: EditionChapter;
  /** What stands in the outer margin beside a piece, by its place in `flat`: own leaves that say otherwise. It moves nothing. */
  readonly remarks?: ReadonlyMap<number, string>;
}

export interface PlanSheet {
  readonly sheet: Sheet;
  readonly isNew: boolean;
  readonly pages: readonly [PlannedPage, PlannedPage];
}

/**
 * Lays out one chapter:
 *   1. pictures are made ready for paper, notes get their numbers
 *   2. the tree becomes parts (`chapterParts`), the parts a row of pieces with their hashes (`flatten`)
 *   3. Typst measures every piece once; one that no page can hold is refused
 *   4. page breaks are chosen against the last edition's sheets (`paginate`); kept sheets keep name, Stand and marks
 *   5. the record is what an edition stores of it
 */
export async function planChapter(typesetter: Typesetter, input: PlanInput): Promise<ChapterPlan> {
  const { chapter, binder, previous, edition, base } = input;
  const register = binder.registers.find(({ number }) => number === chapter.register)!;
  const pictures = await loadPictures(typesetter, chapter);
  const known = new Set(previous?.sheets.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks)));
  const isKnown = ({ hash, formerHash }: FlatPiece): boolean => known.has(hash) || known.has(formerHash);
  const { flat, noteNumbers } = inPieces(input, { register, pictures, isKnown });
  const furniture = furnitureHash(register, chapter);
  const before = previous?.furniture === furniture ? previous.sheets : [];
  const heights = await measureHeights(typesetter, flat);
  const faults = tooHigh(chapter, flat, heights);
  if (faults.length > 0) throw new TooHighForPaper(faults);
  const sheets = paginate(flat, heights, before).map(({ kept, pages }): PlanSheet => {
    const page = ({ label, from, to }: PlannedPage, old: SheetPage | undefined): SheetPage => {
      const on = flat.slice(from, to);
      const blocks = on.map(({ hash }) => hash);
      // A kept sheet lies in the binders with its bars and heads; only the recipe of its blocks may be another.
      if (old) return { ...old, blocks };
      const marks = base || !previous ? [] : on.flatMap((piece, index) => (isKnown(piece) ? [] : [index]));
      const again = from === to ? '' : headAgainAt(flat, from);
      return { label, blocks, marks, ...(again === '' ? {} : { again }) };
    };
    const printed: Omit<Sheet, 'pages'> = kept ?? { edition, state: chapter.head.stand, ...replacedBy(pages[0].label, chapter, previous) };
    const sheet = {
      edition: printed.edition,
      state: printed.state,
      ...(printed.replaces ? { replaces: printed.replaces } : {}),
      pages: [page(pages[0], kept?.pages[0]), page(pages[1], kept?.pages[1])] as const,
    };
    return { sheet, isNew: kept === undefined, pages };
  });
  const record: EditionChapter = {
    slug: chapter.slug,
    address: `${chapter.registerSlug}/${chapter.slug}`,
    ...(chapter.head.frueher.length > 0 ? { former: chapter.head.frueher } : {}),
    number: chapter.number,
    title: chapter.head.titel,
    register: chapter.register,
    furniture,
    sections: chapter.sections.map(({ id }) => id).filter(Boolean),
    notes: Object.fromEntries(noteNumbers),
    sheets: sheets.map(({ sheet }) => sheet),
  };
  return { chapter, register, author: shortName(binder.head), flat, sheets, record };
}

/** The sheet of the last edition that a new one takes the place of. */
function replacedBy(front: string, { number }: Chapter, previous: EditionChapter | undefined): { replaces?: Replaced } {
  const old = previous?.sheets.find(({ pages }) => pages[0].label === front);
  if (!previous || !old) return {};
  return { replaces: { edition: old.edition, ...(previous.number === number ? {} : { chapter: previous.number }) } };
}

interface Ready {
  readonly register: Register;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Whether the last edition has the piece. */
  readonly isKnown: (piece: FlatPiece) => boolean;
}

/** The pieces of a chapter with the numbers of its notes: one that reads as before under another name keeps its number. */
function inPieces(input: PlanInput, { register, pictures, isKnown }: Ready): { flat: FlatPiece[]; noteNumbers: ReadonlyMap<string, string> } {
  const { chapter, previous } = input;
  const lay = (renamed: ReadonlyMap<string, string>): { flat: FlatPiece[]; noteNumbers: ReadonlyMap<string, string> } => {
    const noteNumbers = numberNotes(chapter, previous, renamed);
    return { flat: flatten(chapterParts({ ...input, register, pictures, noteNumbers }), shownBy(input, noteNumbers, renamed), chapter.file), noteNumbers };
  };
  const renamed = maybeRenamed(chapter, previous);
  const laid = lay(renamed);
  const strangers = chapter.notes.filter(
    ({ label, definition }) => renamed.has(label) && !laid.flat.some((piece) => piece.piece.nodes[0] === definition && isKnown(piece)),
  );
  if (strangers.length === 0) return laid;
  for (const { label } of strangers) renamed.delete(label);
  return lay(renamed);
}

/** Pieces that no page can hold: faults of the content, addressed like those of the checks. */
export class TooHighForPaper extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems[0]?.message);
    this.problems = problems;
  }
}

function tooHigh(chapter: Chapter, flat: readonly FlatPiece[], { pieces }: Heights): Problem[] {
  return flat.flatMap(({ piece }, place): Problem[] => {
    const height = pieces[place] ?? 0;
    if (height <= textHeight) return [];
    return [
      {
        file: chapter.file,
        ...placeOf(piece.nodes[0] ?? {}),
        rule: 'papier/hoehe',
        severity: 'Fehler',
        message: `Dieser Baustein ist ${Math.ceil(((height - textHeight) * 25.4) / 72)} mm höher als eine Druckseite.`,
        remedy: 'Teilen Sie ihn in mehrere Absätze, Tabellenzeilen oder Bilder.',
      },
    ];
  });
}

/** The first block of each page but the first, for the marks in the margin of the screen's page. */
export function pageStarts({ chapter, flat, sheets }: ChapterPlan): { label: string; id: string }[] {
  const ids = nodeIds(chapter.tree);
  const pages = sheets.flatMap((sheet) => sheet.pages);
  return pages.slice(1).flatMap(({ label, from, to }) => {
    // The head block and the heading of the notes are the engine's own.
    const first = flat.slice(from, to).find(({ piece }) => piece.nodes[0] && ids.has(piece.nodes[0]))?.piece.nodes[0];
    return first ? [{ label, id: ids.get(first)! }] : [];
  });
}

/** What notes and blocks show in this chapter from outside their own text. */
function shownBy(
  { chapter, binder, references, formerNames }: PlanInput,
  noteNumbers: ReadonlyMap<string, string>,
  renamedNotes: ReadonlyMap<string, string>,
): Shown {
  const outside = outsideOf(binder, references, chapter.path);
  const noteNumber = (node: Nodes): string | undefined =>
    node.type === 'footnoteReference' || node.type === 'footnoteDefinition' ? (noteNumbers.get(node.identifier) ?? '') : undefined;
  const blockOf = (node: Nodes): Block | undefined => (isElement(node) ? blocks.get(node.name ?? '') : undefined);
  const shows = (node: Nodes): string => (isElement(node) ? (blockOf(node)?.shows(node, attributesOf(node), outside) ?? '') : '');
  return {
    words: (node) => noteNumber(node) ?? shows(node),
    unprinted: (element) => blockOf(element)?.unprinted ?? [],
    formerWords: (node) => noteNumber(node) ?? (isElement(node) ? blockOf(node)?.formerlyShows?.(attributesOf(node), outside) : undefined) ?? shows(node),
    formerLabel: (label) => renamedNotes.get(label) ?? label,
    formerAttributes: (element) => {
      const attributes = attributesOf(element);
      if (!formerNames || !blockOf(element)?.leadsTo) return attributes;
      return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, formerNames.get(value) ?? value]));
    },
  };
}
