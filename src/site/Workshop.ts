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
import { dayOf, findProblems } from './findProblems.ts';
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
  /** The content has changed. */
  stale(): void;
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
  const store = diskStore(keptFolder);
  const typesetter = createTypesetter({ crew: threadedCrew(availableParallelism()), store });

  const workshop: Workshop = {
    folders,
    report,
    store,
    inputs: () => (inputs ??= readInputs(folders)),
    current: () => (current ??= openBinder(folders)),
    // Within a promise, so that a fault while reading is that of the question.
    problems: () => (problems ??= Promise.resolve().then(() => findProblems(workshop.current(), { today: dayOf(new Date()), typesetter, faultsOnly: true }))),
    site: () => {
      if (site) return site;
      const started = changes;
      // Within the promise, so that a fault while reading is the site's as well.
      site = Promise.resolve().then(() => computeSite(workshop.current(), typesetter));
      site.then(
        (computed) => {
          // A change while the pages were laid out: what came out is of no use any more.
          if (started === changes) plans = new Map([...computed.plans.values()].map((plan) => [plan.chapter.path, plan]));
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
    stale: () => {
      changes += 1;
      inputs = undefined;
      current = undefined;
      problems = undefined;
      site = undefined;
      plans = new Map();
    },
    changes: () => changes,
  };
  return workshop;
}
