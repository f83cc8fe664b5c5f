import { addressProblems } from '../editions/addressProblems.ts';
import { editionProblems } from '../editions/editionProblems.ts';
import { readEditions } from '../editions/readEditions.ts';
import type { Problem } from '../model/Problem.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';

/** Whether all that was ever frozen is still there, and whether each of its addresses goes on answering. */
export function frozenProblems({ binder, folders: { content } }: CurrentBinder): Problem[] {
  const problems = editionProblems(content);
  // Editions that can't be read say nothing of addresses.
  return problems.some(({ severity }) => severity === 'Fehler') ? problems : [...problems, ...addressProblems(binder, readEditions(content))];
}
