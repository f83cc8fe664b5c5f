import type { Name } from './history.ts';

/**
 * What a chapter was called before, as far as that differs: »als 1.9 in Register 1«, »als 1.9 ›Alter Titel‹«.
 * @param before once
 * @param now since
 */
export function nameOnce(before: Name, now: Name): string {
  const parts = [
    ...(before.number === now.number && before.title === now.title ? [] : [`als ${before.number}`]),
    ...(before.title === now.title ? [] : [`»${before.title}«`]),
    ...(before.register === now.register ? [] : [`in Register ${before.register}`]),
  ];
  return parts.length > 0 ? parts.join(' ') : `unter der Adresse /${before.address ?? ''}/`;
}
