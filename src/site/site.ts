import type { Chapter } from '../model/Binder.ts';
import { previousOf, successorOf } from '../model/sameChapter.ts';
import type { BinderSheet, Edition, EditionChapter, EditionUrgentNotice } from '../model/Edition.ts';
import { stillInForce } from '../model/urgentNotices.ts';
import type { Problem } from '../model/Problem.ts';
import { formatProblems } from '../checks/formatProblems.ts';
import type { Example } from '../print/chapter/examplePicture.ts';
import { planChapter, TooHighForPaper, type ChapterPlan } from '../print/chapter/planChapter.ts';
import type { Departure } from '../editions/Departure.ts';
import { leafWords } from '../editions/departureWords.ts';
import { findDepartures } from '../editions/findDepartures.ts';
import { isNewBinder, nextBinderSheets, withBinderSheets } from '../editions/binderSheets.ts';
import { readEditions, readWordings } from '../editions/readEditions.ts';
import { draftName, ownName } from '../text/printedState.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import type { KeptFile } from '../store/Store.ts';
import { sideBySide } from './sideBySide.ts';
import { withRemarks } from './departures.ts';
import { once, type Once } from './once.ts';
import { binderSheetWords, dividerWords } from '../print/documents/binderSheetWords.ts';
import type { Typesetter } from '../print/typst/Typesetter.ts';
import { FaultyContent } from './stopOnFaults.ts';

/** The binder with everything that is computed from it: the one thing all pages are made of. */
export interface Site {
  readonly current: CurrentBinder;
  /** Has laid the chapters out and prints them: it holds their pictures. */
  readonly typesetter: Typesetter;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly latest: Edition | undefined;
  /** Wording of frozen blocks by hash. */
  readonly wordings: ReadonlyMap<string, string>;
  /** Layout on paper of every chapter, by slug, in binder order. */
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  /** The sheets that belong to no chapter, as they are now. */
  readonly binderSheets: readonly BinderSheet[];
  /** Own leaves with the passages that they depart from. */
  readonly departures: readonly Departure[];
  /** True if the text has moved on since the last frozen edition. */
  readonly draft: boolean;
  /** Makes a file once: one page asks for its size, another route for the file itself. */
  readonly file: Once<KeptFile>;
  /** The examples of the catalogue on paper. */
  readonly example: Once<Example>;
}

/**
 * Lays out a binder and reads its editions.
 * @param before the site as it was, if nothing but texts has changed since: what is still right is taken over
 * @throws FaultyContent with all passages that no page can hold
 */
export async function computeSite(current: CurrentBinder, typesetter: Typesetter, before?: Site): Promise<Site> {
  const { content } = current.folders;
  const editions = before?.editions ?? frozenEditions(current);
  const latest = editions.at(-1);
  const departures = findDepartures(current.binder, editions);
  const planned = await planBinder(typesetter, current, latest, draftName, {
    known: before && sharedWords(before.current) === sharedWords(current) ? before.plans : undefined,
    departures,
  });
  const plans = withRemarks(planned, departures);
  const binderSheets = planBinderSheets(current, plans, latest, {
    edition: draftName,
    state: newestState(current),
    urgentNotices: latest ? stillInForce(latest) : [],
  });
  const draft =
    [...plans.values()].some(({ chapter, sheets }) => !chapter.own && sheets.some(({ isNew }) => isNew)) ||
    vanished(plans, latest) ||
    isNewBinder(binderSheets, latest?.binderSheets ?? []);
  return {
    current,
    typesetter,
    editions,
    latest,
    wordings: before?.wordings ?? readWordings(content),
    plans,
    binderSheets,
    departures,
    draft,
    file: once(),
    example: once(),
  };
}

/** All frozen editions, oldest first. @throws Refused as `readEditions` */
export const frozenEditions = ({ folders, binder }: CurrentBinder): Edition[] =>
  withBinderSheets(readEditions(folders.content), (chapters) => dividerWords(binder, chapters));

/** The chapters as an edition stores them; own leaves belong to none. */
export const recordsOf = (plans: ReadonlyMap<string, ChapterPlan>): EditionChapter[] =>
  [...plans.values()].filter(({ chapter }) => !chapter.own).map(({ record }) => record);

/**
 * The sheets that belong to no chapter, against the last edition.
 * @param print edition and month of those that come out new
 */
export function planBinderSheets(
  { binder }: CurrentBinder,
  plans: ReadonlyMap<string, ChapterPlan>,
  latest: Pick<Edition, 'binderSheets'> | undefined,
  print: { readonly edition: string; readonly state: string; readonly urgentNotices?: readonly EditionUrgentNotice[] },
): BinderSheet[] {
  return nextBinderSheets(binderSheetWords(binder, plans), recordsOf(plans), latest?.binderSheets ?? [], print);
}

/** The newest Stand among the chapters, `YYYY-MM`. */
export const newestState = ({ chapters }: CurrentBinder): string =>
  [...chapters.values()]
    .map(({ head }) => head.stand)
    .sort()
    .at(-1) ?? '2026-01';

const vanished = (plans: ReadonlyMap<string, ChapterPlan>, latest: Edition | undefined): boolean =>
  latest?.chapters.some((chapter) => !successorOf(chapter, latest.chapters, recordsOf(plans))) ?? false;

/** What tells a chapter from others, from edition to edition. */
const identityOf = ({ slug, head }: Chapter): { slug: string; former: readonly string[] } => ({ slug, former: head.frueher });

interface PlanOptions {
  /** Told what is being laid out: it takes seconds. */
  readonly tell?: ((words: string) => void) | undefined;
  /** Plans that are right for a chapter that is the same object. */
  readonly known?: ReadonlyMap<string, ChapterPlan> | undefined;
  /** What own leaves depart from: they say so. */
  readonly departures?: readonly Departure[];
}

/**
 * Lays out every chapter against an edition.
 * @param name edition name for sheets that come out new
 * @throws FaultyContent with all passages that no page can hold
 */
export async function planBinder(
  typesetter: Typesetter,
  current: CurrentBinder,
  latest: Edition | undefined,
  name: string,
  { tell = () => undefined, known, departures = [] }: PlanOptions = {},
): Promise<ReadonlyMap<string, ChapterPlan>> {
  const problems: Problem[] = [];
  const chapters = allChapters(current);
  const formerNames = new Map(
    chapters.flatMap((chapter): [string, string][] => {
      const before = previousOf(latest?.chapters ?? [], identityOf(chapter));
      return before && before.slug !== chapter.slug ? [[chapter.slug, before.slug]] : [];
    }),
  );
  let done = 0;
  const planned = await sideBySide(chapters, async (chapter) => {
    const before = known?.get(chapter.slug);
    if (before?.chapter === chapter) return before;
    const previous = chapter.own ? undefined : previousOf(latest?.chapters ?? [], identityOf(chapter));
    try {
      return await planChapter(typesetter, {
        chapter,
        binder: current.binder,
        references: current,
        previous,
        formerNames,
        edition: chapter.own ? ownName : name,
        base: latest === undefined,
        departs: leafWords(chapter, departures),
      });
    } catch (error) {
      if (!(error instanceof TooHighForPaper)) throw error;
      problems.push(...error.problems);
      return undefined;
    } finally {
      done += 1;
      tell(`Kapitel werden gesetzt (${done} von ${chapters.length})`);
    }
  });
  const plans = new Map(planned.flatMap((plan) => (plan ? [[plan.chapter.slug, plan] as const] : [])));
  if (problems.length > 0) throw new FaultyContent(formatProblems(problems));
  return plans;
}

/** What texts show of each other and of the binder's data: heads, headings, glossary, sources, names of registers. */
export function sharedWords({ binder }: CurrentBinder): string {
  const texts = [...binder.registers.flatMap(({ chapters }) => chapters), ...binder.pages, ...binder.templates];
  const shown = texts.map((text) => [
    text.file,
    text.head,
    text.sections.map(({ id, title, depth }) => [id, title, depth]),
    'number' in text ? text.number : '',
  ]);
  return JSON.stringify([
    binder.head,
    binder.registers.map(({ number, slug, head }) => [number, slug, head]),
    [...binder.glossary],
    [...binder.sources],
    shown,
  ]);
}

export const allChapters = ({ binder }: CurrentBinder): Chapter[] => binder.registers.flatMap(({ chapters }) => chapters);
