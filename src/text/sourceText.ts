import type { SourceEntry } from '../model/schemas.ts';

/** A source in the order in which both faces print it; the address is separate because it becomes a link. */
export interface SourceText {
  /** »Titel«. Herausgabe, Jahr, S. 6. */
  readonly text: string;
  /** Address without https://, or undefined. */
  readonly address: { readonly href: string; readonly label: string } | undefined;
  /** »Stand: Mai 2025.« or empty. */
  readonly state: string;
}

/**
 * @param place where in the source, for example »S. 6«
 */
export function sourceText(source: SourceEntry, place: string | undefined): SourceText {
  const where = place === undefined ? '' : `, ${place}`;
  const text = `»${source.titel}«. ${source.herausgeber}, ${source.jahr}${where}`.replace(/\.?$/, '.');
  const href = source.adresse;
  return {
    text,
    address: href === undefined ? undefined : { href, label: shortAddress(href) },
    state: source.stand === undefined ? '' : `Stand: ${source.stand}.`,
  };
}

/** An address as one reads it: no protocol, no closing slash, percent signs decoded where that is legible. */
export function shortAddress(href: string): string {
  const short = href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
