import type { BinderHead } from '../../model/schemas.ts';

export interface Cited {
  readonly binder: BinderHead;
  /** »Kapitel 2.4: Bürgerbefragung« */
  readonly part: string;
  /** »Stand Oktober 2026, Ausgabe 2026-3« */
  readonly state: string;
  /** Full address of the page. */
  readonly address: string;
}

/** How a passage of the binder is cited; the day on which it was read is added by the browser. */
export const reference = ({ binder, part, state, address }: Cited): string =>
  [...[binder.titel, binder.untertitel, binder.herausgabe, part, state].map((words) => (/[.!?]$/.test(words) ? words : `${words}.`)), address].join(' ');
