import { editDistance } from './editDistance.ts';

/**
 * The known name that an editor probably meant.
 * @returns the nearest name, or undefined if none is near (more than a third of the letters differ)
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const d = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance - 1);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** »Meinten Sie »x«?« or, without a near name, the list of what there is. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near) return `Meinten Sie »${near}«?`;
  return known.length <= 20 ? `Vorhanden sind: ${known.join(', ')}.` : '';
}
