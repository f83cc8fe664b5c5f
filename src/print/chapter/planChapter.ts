import { shortName, type Binder, type Chapter, type Register } from '../../model/Binder.ts';
import type { EditionChapter, Sheet } from '../../model/Edition.ts';
import type { Problem } from '../../model/Problem.ts';
import type { References } from '../../blocks/Block.ts';
import { outsideOf } from '../../blocks/outsideOf.ts';
import { blocks } from '../../blocks/registry.ts';
import { attributesOf, isElement, placeOf } from '../../source/jsx.ts';
import { nodeIds } from '../../source/nodeIds.ts';
import { chapterParts } from './chapterParts.ts';
import { furnitureHash } from './furniture.ts';
import { flatten, headAgainAt, type FlatPiece, type Shown } from '../layout/flatten.ts';
import { textHeight } from '../layout/geometry.ts';
import { measureHeights, type Heights } from '../layout/heights.ts';
import { paginate, type PlannedPage } from '../layout/paginate.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { loadPictures } from './loadPictures.ts';

export interface PlanInput {
  readonly chapter: Chapter;
  readonly binder: Binder;
  readonly references: References;
  /** The chapter in the last edition, if it was in it. */
  readonly previous: EditionChapter | undefined;
  /** Name for sheets that are new: the edition to come, or »Entwurf«. */
  readonly edition: string;
  /** True if nothing was published before: then nothing is marked as changed. */
  readonly base: boolean;
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
  const noteNumbers = numberNotes(chapter, previous);
  const parts = chapterParts({ ...input, register, pictures, noteNumbers });
  const flat = flatten(parts, shownBy(input, noteNumbers), chapter.file);
  const furniture = furnitureHash(register, chapter);
  const before = previous?.furniture === furniture ? previous.sheets : [];
  const known = new Set(previous?.sheets.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks)));
  const heights = measureHeights(typesetter, flat);
  typesetter.releaseMemory();
  const faults = tooHigh(chapter, flat, heights);
  if (faults.length > 0) throw new TooHighForPaper(faults);
  const sheets = paginate(flat, heights, before).map(({ kept, pages }): PlanSheet => {
    if (kept) return { sheet: kept, isNew: false, pages };
    const page = ({ label, from, to }: PlannedPage) => {
      const blocks = flat.slice(from, to).map(({ hash }) => hash);
      const marks = base || !previous ? [] : blocks.flatMap((hash, index) => (known.has(hash) ? [] : [index]));
      const again = from === to ? '' : headAgainAt(flat, from);
      return { label, blocks, marks, ...(again === '' ? {} : { again }) };
    };
    return { sheet: { edition, state: chapter.head.stand, pages: [page(pages[0]), page(pages[1])] }, isNew: true, pages };
  });
  const record: EditionChapter = {
    slug: chapter.slug,
    number: chapter.number,
    title: chapter.head.titel,
    register: chapter.register,
    furniture,
    notes: Object.fromEntries(noteNumbers),
    sheets: sheets.map(({ sheet }) => sheet),
  };
  return { chapter, register, author: shortName(binder.head), flat, sheets, record };
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

/**
 * Numbers of the notes. Those of the last edition stay, so that a new note changes no other sheet;
 * a note between two old ones is called 4a, like an inserted page.
 */
export function numberNotes(chapter: Chapter, previous: EditionChapter | undefined): ReadonlyMap<string, string> {
  const old = previous?.notes ?? {};
  const used = new Set(Object.values(old));
  const numbers = new Map<string, string>();
  let last = 0;
  for (const [index, { label }] of chapter.notes.entries()) {
    const kept = old[label];
    if (kept !== undefined) {
      numbers.set(label, kept);
      last = Number.parseInt(kept, 10);
      continue;
    }
    const following = chapter.notes.slice(index + 1).some((note) => old[note.label] !== undefined);
    const highest = Math.max(0, ...[...used].map((number) => Number.parseInt(number, 10)));
    const number = following ? nextLetter(last, used) : String(Math.max(highest, last) + 1);
    used.add(number);
    numbers.set(label, number);
    if (!following) last = Number(number);
  }
  return numbers;
}

function nextLetter(after: number, used: ReadonlySet<string>): string {
  for (let code = 97; code <= 122; code++) {
    const number = `${after}${String.fromCharCode(code)}`;
    if (!used.has(number)) return number;
  }
  throw new Error('Zu viele eingeschobene Anmerkungen hinter einer Nummer.');
}

/** What notes and blocks show in this chapter from outside their own text. */
function shownBy({ chapter, binder, references }: PlanInput, noteNumbers: ReadonlyMap<string, string>): Shown {
  const outside = outsideOf(binder, references, chapter.path);
  return (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return noteNumbers.get(node.identifier) ?? '';
    return isElement(node) ? (blocks.get(node.name ?? '')?.shows(node, attributesOf(node), outside) ?? '') : '';
  };
}
