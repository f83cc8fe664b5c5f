import { checkBinder, sortProblems } from '../checks/index.ts';
import { photographs } from '../checks/structure/photographs.ts';
import type { Dictionary } from '../checks/text/spelling/Dictionary.ts';
import type { Problem } from '../model/Problem.ts';
import { paperProblems } from '../print/documents/paperProblems.ts';
import { urgentNoticeProblems } from '../print/documents/urgentNoticeProblems.ts';
import type { Typesetter } from '../print/typst/Typesetter.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { frozenProblems } from './frozenProblems.ts';
import { keywordProblems } from './keywordProblems.ts';
import { ownLeafProblems } from './ownLeafProblems.ts';
import { searchWordProblems } from './searchWordProblems.ts';

export interface FindOptions {
  /** Day of the run, `YYYY-MM-DD`. */
  readonly today: string;
  readonly typesetter: Typesetter;
  /** Without it spelling, which gives hints only, is not checked. */
  readonly dictionary?: Dictionary | undefined;
  /** True if only faults are wanted: hints that take long to find are left out. */
  readonly faultsOnly?: boolean;
}

/**
 * The one list of what is checked, for `npm run pruefen`, the build and the preview alike:
 *   1. the rules of checks/, with what search, frozen editions and pictures add to them
 *   2. paper: passages that no page can hold, in texts that are free of other faults
 *   3. own leaves: the passages that they depart from, and what has changed in those
 * @returns all problems by file and line
 */
export async function findProblems(current: CurrentBinder, { today, typesetter, dictionary, faultsOnly = false }: FindOptions): Promise<Problem[]> {
  const further = [
    ...searchWordProblems(current, { faultsOnly }),
    ...(faultsOnly ? [] : keywordProblems(current)),
    ...frozenProblems(current),
    ...(await photographs(current)),
  ];
  const problems = checkBinder(current, { today, dictionary, further });
  const faulty = new Set(faultsOf(problems).map(({ file }) => file));
  const paper = await paperProblems(typesetter, current, faulty);
  const notLaidOut = new Set([...faulty, ...paper.map(({ file }) => file)]);
  const own = await ownLeafProblems(current, { typesetter, faulty: notLaidOut, faultsOnly });
  return sortProblems([...problems, ...paper, ...own, ...(await urgentNoticeProblems(typesetter, current, faulty))]);
}

/**
 * Faults in some texts by themselves, found in no time: an editor who has saved one sees the page at once. What is wrong
 * between texts, on paper or in data, only `findProblems` finds.
 * @param paths of the texts
 */
export function faultsWithin(current: CurrentBinder, paths: ReadonlySet<string>, today: string): Problem[] {
  const files = new Set(
    [...current.chapters.values(), ...current.binder.pages, ...current.templates.values(), ...current.binder.urgentNotices, ...current.binder.drafts]
      .filter(({ path }) => paths.has(path))
      .map(({ file }) => file),
  );
  const found = faultsOf(checkBinder(current, { today, only: paths }));
  // Whatever can't be read is a fault, wherever it is.
  return found.filter(({ file }) => files.has(file) || current.binder.problems.some((problem) => problem.file === file));
}

/** Those that stop a build. */
export const faultsOf = (problems: readonly Problem[]): Problem[] => problems.filter(({ severity }) => severity === 'Fehler');

/** The day of a run, as the checks want it. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
