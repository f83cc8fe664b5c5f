import { checkBinder } from '../checks/index.ts';
import { photographs } from '../checks/structure/photographs.ts';
import { formatProblems } from '../checks/formatProblems.ts';
import { editionProblems } from '../editions/editionProblems.ts';
import { Refused } from '../model/Refused.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';

/** Content has faults; the message is what the editor reads. */
export class FaultyContent extends Refused {}

interface Options {
  /** true: a fault ends the build; false (dev server): it is only printed. */
  readonly stop: boolean;
  readonly print: (text: string) => void;
}

/**
 * Runs all checks. Hints are printed, faults stop the build.
 * @throws FaultyContent with all faults of the run
 */
export async function stopOnFaults(current: CurrentBinder, { stop, print }: Options): Promise<void> {
  const problems = checkBinder(current, {
    today: new Date().toISOString().slice(0, 10),
    further: [...editionProblems(current.folders.content), ...(await photographs(current))],
  });
  const faults = problems.filter(({ severity }) => severity === 'Fehler');
  if (faults.length === 0) return;
  if (stop) throw new FaultyContent(formatProblems(faults));
  print(formatProblems(faults));
}
