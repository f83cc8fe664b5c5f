import type { Problem } from '../model/Problem.ts';
import type { RuleId } from '../model/rules.ts';
import type { Place } from './Check.ts';

/** Where a fault concerns a whole file. */
export const wholeFile: Place = { line: 1, column: 1 };

type Words = readonly [message: string, remedy: string];

/** A fault that stops the build. */
export const fault = (rule: RuleId, file: string, { line, column }: Place, ...[message, remedy]: Words): Problem => ({
  file,
  line,
  column,
  rule,
  severity: 'Fehler',
  message,
  remedy,
});

/** A hint that is printed and goes on. */
export const hint = (rule: RuleId, file: string, { line, column }: Place, ...[message, remedy]: Words): Problem => ({
  file,
  line,
  column,
  rule,
  severity: 'Hinweis',
  message,
  remedy,
});
