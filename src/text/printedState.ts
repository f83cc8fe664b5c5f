import type { Replaced } from '../model/Edition.ts';
import { formatMonth } from './dates.ts';

/** Edition name on sheets that no edition has frozen yet. */
export const draftName = 'Entwurf';
/** Edition name of own leaves: they follow no edition of ours. */
export const ownName = 'eigen';
/** Edition name of templates: whoever takes one takes the newest. */
export const templateName = 'Vorlage';

/**
 * What stands at the foot of a sheet: its own Stand and edition. Screen and paper quote it in the same words.
 * @param state `YYYY-MM`
 */
export function printedState({ edition, state, replaces }: Printed): string {
  const month = `Stand ${formatMonth(state)}`;
  if (edition === ownName) return `Eigene Unterlage · ${month}`;
  if (edition === templateName) return month;
  const old = replaces && (replaces.chapter === undefined ? replaces.edition : `${replaces.chapter} (${replaces.edition})`);
  return `${month} · Ausgabe ${edition}${old === undefined ? '' : `, ersetzt ${old}`}`;
}

interface Printed {
  readonly edition: string;
  readonly state: string;
  readonly replaces?: Replaced | undefined;
}
