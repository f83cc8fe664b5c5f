import { addressProblems } from '../editions/addressProblems.ts';
import { editionProblems } from '../editions/editionProblems.ts';
import { noticeProblems } from '../editions/noticeProblems.ts';
import { readEditions } from '../editions/readEditions.ts';
import type { Problem } from '../model/Problem.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';

/** Whether all that was ever frozen is still there, and whether each of its addresses goes on answering. */
export function frozenProblems({ binder, folders: { content } }: CurrentBinder): Problem[] {
  const problems = editionProblems(content);
  // Editions that can't be read say nothing of addresses and notices.
  if (problems.some(({ severity }) => severity === 'Fehler')) return problems;
  const editions = readEditions(content);
  const unread = new Set(binder.problems.map(({ file }) => file));
  return [...problems, ...addressProblems(binder, editions), ...noticeProblems(binder.urgentNotices, editions, unread)];
}
