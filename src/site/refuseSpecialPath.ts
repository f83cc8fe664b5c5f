import { Refused } from '../model/Refused.ts';

/** Signs that the tools of the build read as something else in a path: patterns, queries, escapes. */
const special = /[#?%&*[\]{}"'`<>|;!$^\u0000-\u001f]/u;

/**
 * Refuses at once what would fail after minutes, or silently: a build below `100% neu/` has no fonts.
 * @param what of the folder, as the beginning of a sentence
 * @throws Refused if its path holds a sign that has a meaning of its own
 */
export function refuseSpecialPath(path: string, what: string): void {
  const sign = special.exec(path)?.[0];
  if (sign === undefined) return;
  throw new Refused(
    `${what} liegt in einem Ordner mit dem Zeichen »${sign}« im Namen: ${path}\nAbhilfe: Benennen Sie den Ordner um; möglich sind Buchstaben, Ziffern, Leerzeichen und - _ . + ( ) , @`,
  );
}
