import type { Problem } from '../model/Problem.ts';

/** A problem as an editor reads it: place, rule, what is wrong, what to do. */
export function formatProblem({ file, line, column, severity, rule, message, remedy }: Problem): string {
  return `${file}:${line}:${column}  ${severity}  ${rule}\n  ${message}\n  Abhilfe: ${remedy}`;
}
