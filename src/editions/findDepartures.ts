import type { Binder, Chapter } from '../model/Binder.ts';
import type { Edition, EditionChapter } from '../model/Edition.ts';
import { previousOf } from '../model/sameChapter.ts';
import { targetOf, type Departure, type DeparturePlace, type DepartureTarget } from './Departure.ts';

/**
 * The own leaves of a binder that depart from a passage of it, each with the place where that passage stands now.
 * A number means the chapter that had it in the edition against which the leaf was checked: numbers move on.
 * @param editions oldest first
 */
export function findDepartures({ registers }: Binder, editions: readonly Edition[]): Departure[] {
  const chapters = registers.flatMap((register) => register.chapters);
  return chapters
    .filter(({ own }) => own)
    .flatMap((leaf) => {
      const checked = checkedEdition(leaf, editions);
      return leaf.head.abweichung.map((typed): Departure => {
        const target = targetOf(typed);
        return {
          leaf,
          target,
          checked: checked?.name,
          place: placeOf(
            target,
            chapters.filter(({ own }) => !own),
            editions,
            checked,
          ),
        };
      });
    });
}

/** The edition that a leaf was checked against: the one its head names, else the newest that was out when it was written, else the first. */
export function checkedEdition({ head }: Chapter, editions: readonly Edition[]): Edition | undefined {
  if (head.abgeglichen !== undefined) return editions.find(({ name }) => name === head.abgeglichen);
  return editions.findLast(({ state }) => state <= head.stand) ?? editions[0];
}

function placeOf(
  { chapter: name, section }: DepartureTarget,
  chapters: readonly Chapter[],
  editions: readonly Edition[],
  checked: Edition | undefined,
): DeparturePlace {
  const holding = (id: string | undefined): Chapter[] => (id === undefined ? [] : chapters.filter(({ sections }) => sections.some((each) => each.id === id)));
  const frozen = frozenChapter(name, editions, checked);
  const chapter =
    (isNumber(name) && frozen ? frozen.now(chapters) : undefined) ??
    chapters.find(({ slug, number }) => slug === name || (!frozen && number === name)) ??
    frozen?.now(chapters);
  if (!chapter) {
    if (!frozen) return { kind: 'unbekannt' };
    const { edition, record } = frozen;
    return { kind: 'entfallen', edition, number: record.number, title: record.title, elsewhere: holding(section) };
  }
  if (section === undefined) return { kind: 'steht', chapter, section: undefined, renamed: chapter.slug !== name && chapter.number !== name };
  const found = chapter.sections.find(({ id }) => id === section);
  if (found) return { kind: 'steht', chapter, section: found, renamed: chapter.slug !== name && chapter.number !== name };
  return { kind: 'abschnitt-fehlt', chapter, known: mayHaveHad(chapter, section, editions), elsewhere: holding(section) };
}

interface Frozen {
  /** Name of the edition. */
  readonly edition: string;
  readonly record: EditionChapter;
  /** The chapter that it is today, under whatever name. */
  readonly now: (chapters: readonly Chapter[]) => Chapter | undefined;
}

/** The chapter of that name in the edition the leaf was checked against, else in the newest that had it. */
function frozenChapter(name: string, editions: readonly Edition[], checked: Edition | undefined): Frozen | undefined {
  for (const edition of [...(checked ? [checked] : []), ...[...editions].reverse()]) {
    const record = edition.chapters.find(({ slug, number }) => slug === name || number === name);
    if (record)
      return { edition: edition.name, record, now: (chapters) => chapters.find((chapter) => previousOf(edition.chapters, identityOf(chapter)) === record) };
  }
  return undefined;
}

/** False only if it is known that no edition had such a section: early ones have not written theirs down. */
function mayHaveHad(chapter: Chapter, section: string, editions: readonly Edition[]): boolean {
  return editions.some(({ chapters }) => {
    const before = previousOf(chapters, identityOf(chapter));
    return before !== undefined && (before.sections === undefined || before.sections.includes(section));
  });
}

/** What tells a chapter from others, from edition to edition. */
export const identityOf = ({ slug, head }: Chapter): { slug: string; former: readonly string[] } => ({ slug, former: head.frueher });

const isNumber = (name: string): boolean => /^\d+\.\d+$/.test(name);
