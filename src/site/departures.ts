import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';
import { changeBetween, changeSince, type PresentPassage } from '../editions/departureChange.ts';
import type { CheckedDeparture } from '../editions/departureProblems.ts';
import type { Departure } from '../editions/Departure.ts';
import { noticeWords, placeWords, remarkWords } from '../editions/departureWords.ts';
import { compareEditionNames } from '../editions/editionYaml.ts';
import type { Chapter, Section } from '../model/Binder.ts';
import type { Edition } from '../model/Edition.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { headingId } from '../source/parseDocument.ts';

type Plans = ReadonlyMap<string, ChapterPlan>;

/** What is said of the own leaves that depart from passages of a binder. */
export interface DepartureInput {
  readonly current: CurrentBinder;
  readonly plans: Plans;
  readonly departures: readonly Departure[];
  readonly wordings: ReadonlyMap<string, string>;
  /** Oldest first. */
  readonly editions: readonly Edition[];
}

/** Each departure with what has changed in its passage since the edition it was checked against. */
export function checkedDepartures({ current, plans, departures, wordings, editions }: DepartureInput): CheckedDeparture[] {
  return departures.map((departure) => {
    const passage = passageOf(departure, plans, current);
    const edition = editions.find(({ name }) => name === departure.checked);
    return { ...departure, change: passage && edition && changeSince(passage, edition, wordings) };
  });
}

/** A departure whose passage a supplement changes. */
export interface DepartureNotice {
  readonly leaf: Chapter;
  /** »Ihr eigenes Blatt E.3 … weicht von … ab: Prüfen Sie es.« */
  readonly words: string;
}

/** The own leaves to be checked after a supplement: those whose passage it changes and that were not checked against the later edition. */
export function departureNotices({ current, plans, departures, wordings, editions }: DepartureInput, from: Edition, to: Edition): DepartureNotice[] {
  return departures.flatMap((departure) => {
    const { leaf, checked, target } = departure;
    const since = editions.find(({ name }) => name === checked);
    if (since && compareEditionNames(since.name, to.name) >= 0) return [];
    const start = since && compareEditionNames(since.name, from.name) > 0 ? since : from;
    const isConcerned = passageIsConcerned(departure, { current, plans, departures, wordings, editions }, start, to);
    return isConcerned ? [{ leaf, words: noticeWords(leaf, placeWords(departure) ?? target.typed) }] : [];
  });
}

function passageIsConcerned(departure: Departure, { current, plans, wordings }: DepartureInput, from: Edition, to: Edition): boolean {
  const { place } = departure;
  if (place.kind === 'entfallen') {
    const had = (edition: Edition): boolean => edition.chapters.some(({ number, title }) => number === place.number && title === place.title);
    return had(from) && !had(to);
  }
  const passage = passageOf(departure, plans, current);
  return passage !== undefined && changeBetween(passage, from, to, wordings) !== undefined;
}

/** The blocks of the passage as they are now; of the whole chapter where its section is gone. */
function passageOf({ place }: Departure, plans: Plans, current: CurrentBinder): PresentPassage | undefined {
  if (place.kind !== 'steht' && place.kind !== 'abschnitt-fehlt') return undefined;
  const { chapter } = place;
  const plan = plans.get(chapter.slug);
  if (!plan) return undefined;
  const outside = outsideOf(current.binder, current, chapter.path);
  const blocks = plan.flat.map(({ hash, formerHash, piece }) => ({ hash, formerHash, words: plainText(piece.nodes, outside) }));
  const [from, to] = place.kind === 'steht' && place.section ? stretchOf(plan, place.section) : [0, blocks.length];
  return { slug: chapter.slug, former: chapter.head.frueher, blocks, from, to };
}

/** First piece of a section, and the one behind its last: the next heading of its level or above, or that of the notes. */
function stretchOf({ flat }: ChapterPlan, { id, depth }: Section): [from: number, to: number] {
  const headings = flat.map(({ piece }) => (piece.nodes[0]?.type === 'heading' ? piece.nodes[0] : undefined));
  const from = headings.findIndex((heading) => heading !== undefined && headingId(heading) === id);
  const next = headings.findIndex((heading, index) => index > from && heading !== undefined && heading.depth <= depth);
  const notes = flat.findIndex(({ frames }) => frames[0]?.frame.draw === 'anmerkungen');
  const ends = [next, notes === -1 ? -1 : notes - 1, flat.length].filter((end) => end > from);
  return [from, Math.min(...ends)];
}

/** What stands beside a passage of a chapter. */
export interface PassageRemark {
  /** Id of the section; undefined beside the chapter's head. */
  readonly section: string | undefined;
  readonly leaf: Chapter;
}

/** The remarks beside the passages of a chapter, by own leaves that depart from them. */
export function remarksOf(departures: readonly Departure[], slug: string): PassageRemark[] {
  return departures.flatMap(({ leaf, place }) => {
    if ((place.kind !== 'steht' && place.kind !== 'abschnitt-fehlt') || place.chapter.slug !== slug) return [];
    return [{ leaf, section: place.kind === 'steht' ? place.section?.id : undefined }];
  });
}

/** The plans with the remarks that paper shows in the outer margin; pages, sheets and their identity stay as they are. */
export function withRemarks(plans: Plans, departures: readonly Departure[]): Plans {
  return new Map(
    [...plans].map(([slug, plan]) => {
      const { remarks: _stale, ...bare } = plan;
      const found = remarksOf(departures, slug);
      if (found.length === 0) return [slug, plan.remarks === undefined ? plan : bare];
      const remarks = new Map<number, string[]>();
      for (const { leaf, section } of found) {
        const heading = plan.flat.findIndex(({ piece }) => piece.nodes[0]?.type === 'heading' && headingId(piece.nodes[0]) === section);
        const place = section === undefined ? 0 : Math.max(0, heading);
        remarks.set(place, [...(remarks.get(place) ?? []), remarkWords(leaf)]);
      }
      return [slug, { ...bare, remarks: new Map([...remarks].map(([place, words]) => [place, words.join('; ')])) }];
    }),
  );
}
