import { Refused } from '../model/Refused.ts';

/**
 * The path below which the site is served, from SITE_BASE: with a slash before and behind.
 * @throws Refused if it is no path
 */
export function sitePath(value: string | undefined): string {
  const inner = (value ?? '').trim().replace(/^\/|\/$/g, '');
  const path = inner === '' ? '/' : `/${inner}/`;
  if (/^\/([\w~-][\w.~-]*\/)*$/.test(path)) return path;
  throw new Refused(
    `SITE_BASE="${value}" ist kein Unterverzeichnis.\nAbhilfe: Schreiben Sie nur den Pfad, zum Beispiel SITE_BASE=/praevention/: Buchstaben ohne Umlaut, Ziffern und Striche.`,
  );
}
