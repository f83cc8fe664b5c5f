import type { Problem } from '../model/Problem.ts';
import { formatProblem } from '../text/formatProblem.ts';

/**
 * All problems of a run as an editor reads them: place, rule, what is wrong, what to do; then the count.
 * @param scope what was looked at, for the friendly line when nothing was found: »43 Kapitel«
 */
export function formatProblems(problems: readonly Problem[], scope?: string): string {
  if (problems.length === 0) return scope === undefined ? 'Alles in Ordnung.' : `Alles in Ordnung: ${scope} geprüft, nichts zu beanstanden.`;
  const faults = problems.filter(({ severity }) => severity === 'Fehler').length;
  const hints = problems.length - faults;
  return `${problems.map(formatProblem).join('\n\n')}\n\n${countOf(faults, hints)}`;
}

/** »Fehler« is the same in singular and plural, »Hinweis« is not. */
function countOf(faults: number, hints: number): string {
  const first = faults === 0 ? 'Kein Fehler' : `${faults} Fehler`;
  const second = hints === 1 ? '1 Hinweis' : `${hints === 0 ? 'kein Hinweis' : `${hints} Hinweise`}`;
  return `${first}, ${second}.`;
}
