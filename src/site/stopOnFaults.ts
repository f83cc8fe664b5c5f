import { formatProblems } from '../checks/formatProblems.ts';
import type { Problem } from '../model/Problem.ts';
import { Refused } from '../model/Refused.ts';
import { faultsOf } from './findProblems.ts';

/** Content has faults; the message is what the editor reads. */
export class FaultyContent extends Refused {}

/**
 * Faults stop what is going on, hints don't.
 * @param problems from `findProblems`
 * @throws FaultyContent with all faults of the run
 */
export function stopOnFaults(problems: readonly Problem[]): void {
  const faults = faultsOf(problems);
  if (faults.length > 0) throw new FaultyContent(formatProblems(faults));
}
