import type { Edition, EditionChapter, EditionNote } from '../model/Edition.ts';
import { previousOf } from '../model/sameChapter.ts';
import { compareEditions, type PageRange } from './compareEditions.ts';

/** What one edition did to a chapter. */
export interface HistoryStep {
  readonly edition: string;
  /** Month of the edition, `YYYY-MM`. */
  readonly state: string;
  /** wieder: an edition before had gone without it. */
  readonly kind: 'neu' | 'geändert' | 'entfallen' | 'wieder';
  /** The chapter as the edition has it; if it goes without it, as the one before had it. */
  readonly chapter: EditionChapter;
  /** As the edition before had it; undefined if that was without it. */
  readonly before: EditionChapter | undefined;
  /** Name of the edition before; undefined for the first. */
  readonly editionBefore: string | undefined;
  /** The last edition in which this text was valid; undefined: it still is. */
  readonly validUntil: string | undefined;
  readonly notes: readonly EditionNote[];
  /** Sheets that came in and went out. */
  readonly insert: readonly PageRange[];
  readonly remove: readonly PageRange[];
}

/** A chapter through all editions, whatever it was called. */
export interface ChapterHistory {
  /** Its slug in the last edition that has it. */
  readonly slug: string;
  /** As that edition has it. */
  readonly last: EditionChapter;
  /** Every edition in which its sheets changed, newest first. */
  readonly steps: readonly HistoryStep[];
  /** True if the newest edition is without it. */
  readonly isGone: boolean;
}

/**
 * The history of every chapter that any edition has. A chapter stays the same under another number, slug or register; one that
 * was taken up by another has an end of its own. An edition in which no sheet of it changed is no step.
 * @param editions oldest first
 */
export function chapterHistories(editions: readonly Edition[]): ChapterHistory[] {
  const lines: Line[] = [];
  for (const [index, edition] of editions.entries()) {
    const editionBefore = editions[index - 1]?.name;
    const held = holders(edition.chapters, lines);
    for (const line of lines) {
      if (line.present && ![...held.values()].includes(line)) advance(line, { edition, editionBefore, chapter: undefined });
    }
    for (const chapter of edition.chapters) {
      const line = held.get(chapter);
      if (line) advance(line, { edition, editionBefore, chapter });
      else {
        const begun: Line = { slug: chapter.slug, last: chapter, present: false, steps: [] };
        advance(begun, { edition, editionBefore, chapter });
        lines.push(begun);
      }
    }
  }
  return lines.map(({ slug, last, present, steps }) => ({ slug, last, isGone: !present, steps: withEnds(steps, editions).reverse() }));
}

/** The history of a chapter as it is called now; undefined if no edition has it. @param former addresses it had before, oldest first */
export const historyOf = (
  histories: readonly ChapterHistory[],
  chapter: { readonly slug: string; readonly former: readonly string[] },
): ChapterHistory | undefined => previousOf(histories, chapter);

interface Line {
  slug: string;
  last: EditionChapter;
  present: boolean;
  readonly steps: Omit<HistoryStep, 'validUntil'>[];
}

/** Which line each chapter of an edition goes on; those that keep their slug choose first. */
function holders(chapters: readonly EditionChapter[], lines: readonly Line[]): Map<EditionChapter, Line> {
  const slugs = new Set(lines.map(({ slug }) => slug));
  const held = new Map<EditionChapter, Line>();
  const free = new Set(lines);
  for (const chapter of [...chapters].sort((a, b) => Number(slugs.has(b.slug)) - Number(slugs.has(a.slug)))) {
    const line = previousOf([...free], chapter);
    if (!line) continue;
    held.set(chapter, line);
    free.delete(line);
  }
  return held;
}

interface Turn {
  readonly edition: Edition;
  readonly editionBefore: string | undefined;
  /** undefined: the edition is without it. */
  readonly chapter: EditionChapter | undefined;
}

/** Takes a line to the next edition; a step if that changed anything on paper. */
function advance(line: Line, { edition, editionBefore, chapter }: Turn): void {
  const before = line.present ? line.last : undefined;
  const exchanges = compareEditions({ chapters: before ? [before] : [] }, { chapters: chapter ? [chapter] : [] });
  if (exchanges.length > 0) {
    const names = new Set([line.slug, chapter?.slug]);
    line.steps.push({
      edition: edition.name,
      state: edition.state,
      kind: !chapter ? 'entfallen' : before ? 'geändert' : line.steps.length > 0 ? 'wieder' : 'neu',
      chapter: chapter ?? line.last,
      before,
      editionBefore,
      notes: edition.notes.filter(({ kapitel }) => names.has(kapitel)),
      insert: exchanges.flatMap(({ insert }) => insert),
      remove: exchanges.flatMap(({ remove }) => remove),
    });
  }
  line.present = chapter !== undefined;
  if (!chapter) return;
  line.slug = chapter.slug;
  line.last = chapter;
}

const withEnds = (steps: Line['steps'], editions: readonly Edition[]): HistoryStep[] =>
  steps.map((step, index) => {
    const next = steps[index + 1];
    return { ...step, validUntil: next && editions[editions.findIndex(({ name }) => name === next.edition) - 1]?.name };
  });
