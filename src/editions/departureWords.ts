import type { Chapter } from '../model/Binder.ts';
import type { Departure } from './Departure.ts';

/** »2.4 Bürgerbefragung, Abschnitt Datenschutz«: the passage as it is called now; undefined if nobody knows it. */
export function placeWords({ place }: Departure): string | undefined {
  switch (place.kind) {
    case 'steht':
      return `${place.chapter.number} ${place.chapter.head.titel}${place.section ? `, Abschnitt ${place.section.title}` : ''}`;
    case 'abschnitt-fehlt':
      return `${place.chapter.number} ${place.chapter.head.titel}`;
    case 'entfallen':
      return `${place.number} ${place.title} (entfallen)`;
    case 'unbekannt':
      return undefined;
  }
}

/** What an own leaf says of itself, »Weicht ab von 2.4 Bürgerbefragung, Abschnitt Datenschutz«; empty if it departs from nothing. */
export function leafWords(leaf: Chapter, departures: readonly Departure[]): string {
  const places = departures.filter((departure) => departure.leaf === leaf).flatMap((departure) => placeWords(departure) ?? []);
  return places.length === 0 ? '' : `Weicht ab von ${places.join('; ')}`;
}

/** What stands beside the passage. */
export const remarkWords = ({ number, head }: Chapter): string => `Bei uns anders: ${number} ${head.titel}`;

/** What an edition that changes the passage says. */
export const noticeWords = (leaf: Chapter, place: string): string =>
  `Ihr eigenes Blatt ${leaf.number} ${leaf.head.titel} weicht von ${place} ab: Prüfen Sie es.`;
