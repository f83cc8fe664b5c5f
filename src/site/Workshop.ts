import { pageStarts, type ChapterPlan } from '../print/chapter/planChapter.ts';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { threadedCrew } from '../print/typst/crew.ts';
import { createTypesetter } from '../print/typst/Typesetter.ts';
import { diskStore, type DiskStore } from '../store/diskStore.ts';
import { openBinder, type CurrentBinder } from '../source/currentBinder.ts';
import type { ContentFolders } from '../source/readBinder.ts';
import type { Layout } from '../web/markdown/Layout.ts';
import type { Problem } from '../model/Problem.ts';
import { dayOf, faultsOf, faultsWithin, findProblems } from './findProblems.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { silent, type Report } from './Report.ts';
import { computeSite, type Site } from './site.ts';

/**
 * What a build works with, made once and handed on:
 *   1. `current()` reads the binder when it is first asked for.
 *   2. `problems()` checks it, once.
 *   3. `site()` lays it out; the files that pages and routes share hang on the site.
 *   4. `layout` tells the Markdown plugins what paper looks like, as soon as the site is computed.
 *   5. `stale()` drops all of it; the next question reads anew.
 */
export interface Workshop {
  readonly folders: ContentFolders;
  readonly report: Report;
  /** What earlier builds have made, and this one. */
  readonly store: DiskStore;
  /** What lay on disk when the workshop was opened, or when it was first asked. */
  inputs(): Inputs;
  current(): CurrentBinder;
  /** All that is wrong with the binder, by file and line. */
  problems(): Promise<readonly Problem[]>;
  /** @throws FaultyContent with all passages that no page can hold */
  site(): Promise<Site>;
  readonly layout: Layout;
  /**
   * What is known to be wrong right now: all of it, or, as long as that takes to find, the faults within the texts that have
   * changed since nothing was wrong.
   */
  faultsSoFar(): Promise<readonly Problem[]>;
  /** The content has changed. @param path of the file, if it is known */
  stale(path?: string): void;
  /** Counts the changes: a key for whoever keeps something made from the content. */
  changes(): number;
}

/** Where results are kept from build to build; it may be thrown away. */
export const keptFolder = join(process.cwd(), '.cache/werk');

/**
 * A workshop for a content folder; reads nothing yet.
 * @param report told what the build is at
 * @param inputs if they have been read already
 */
export function openWorkshop(folders: ContentFolders, report: Report = silent, inputs?: Inputs): Workshop {
  let current: CurrentBinder | undefined;
  let problems: Promise<readonly Problem[]> | undefined;
  let site: Promise<Site> | undefined;
  let plans: ReadonlyMap<string, ChapterPlan> = new Map();
  let changes = 0;
  /** What was there before the last change. */
  let before: { readonly current?: CurrentBinder | undefined; readonly site?: Site | undefined } = {};
  let newest: Site | undefined;
  /** True once all checks have found nothing; since then only `changed` have changed, if it is known what has. */
  let wasSound = false;
  let changed: Set<string> | undefined = new Set();
  const store = diskStore(keptFolder);
  const typesetter = createTypesetter({ crew: threadedCrew(availableParallelism()), store });
  const today = (): string => dayOf(new Date());

  const workshop: Workshop = {
    folders,
    report,
    store,
    inputs: () => (inputs ??= readInputs(folders)),
    current: () => (current ??= openBinder(folders, before.current)),
    problems: () => {
      if (problems) return problems;
      const started = changes;
      // Within a promise, so that a fault while reading is that of the question.
      problems = Promise.resolve().then(() => findProblems(workshop.current(), { today: today(), typesetter, faultsOnly: true }));
      problems.then(
        (found) => {
          if (started !== changes) return;
          wasSound = faultsOf(found).length === 0;
          changed = new Set();
        },
        // Whoever awaits the problems gets the fault.
        () => undefined,
      );
      return problems;
    },
    faultsSoFar: async () => (wasSound && changed ? faultsWithin(workshop.current(), changed, today()) : faultsOf(await workshop.problems())),
    site: () => {
      if (site) return site;
      const started = changes;
      // Within the promise, so that a fault while reading is the site's as well.
      site = Promise.resolve().then(() => computeSite(workshop.current(), typesetter, before.site));
      site.then(
        (computed) => {
          // A change while the pages were laid out: what came out is of no use any more.
          if (started !== changes) return;
          newest = computed;
          plans = new Map([...computed.plans.values()].map((plan) => [plan.chapter.path, plan]));
        },
        // Whoever awaits the site gets the fault.
        () => undefined,
      );
      return site;
    },
    layout: {
      pageStarts: (path) => {
        const plan = plans.get(path);
        return plan ? pageStarts(plan).map(({ label, id }) => ({ id, label: `${plan.chapter.number} – ${label}` })) : [];
      },
      noteNumbers: (path) => {
        const plan = plans.get(path);
        return plan && new Map(Object.entries(plan.record.notes));
      },
    },
    stale: (path) => {
      changes += 1;
      const isText = path?.endsWith('.mdx') === true;
      // Data and pictures reach everything.
      before = { current: current ?? before.current, site: isText ? (newest ?? before.site) : undefined };
      if (isText) changed?.add(path);
      else changed = undefined;
      inputs = undefined;
      current = undefined;
      problems = undefined;
      site = undefined;
      newest = undefined;
      plans = new Map();
    },
    changes: () => changes,
  };
  return workshop;
}
