import { createHash } from 'node:crypto';
import { editionAddress, sheetPdfAddress } from '../../addresses.ts';
import type { BinderHead } from '../../model/schemas.ts';
import type { Edition } from '../../model/Edition.ts';
import { comparePlaces } from '../compareEditions.ts';
import type { PublishedBinder, PrintData } from './PublishedBinder.ts';

/** A sheet as an edition has it. */
interface Found {
  readonly place: string;
  readonly front: string;
  readonly pages: string;
  readonly edition: string;
  readonly state: string;
  readonly identity: unknown;
}

/**
 * What is published of all editions.
 * @param editions oldest first
 * @param addressOf where a chapter stands on the website, by its slug; undefined if nowhere
 */
export function publishBinder(
  { titel, website }: Pick<BinderHead, 'titel' | 'website'>,
  editions: readonly Edition[],
  addressOf: (slug: string) => string | undefined,
): PublishedBinder {
  const places = new Map<string, { place: string; front: string; pages: string; prints: (Omit<PrintData, 'bis'> & { seenIn: number[] })[] }>();
  editions.forEach((edition, index) => {
    for (const { place, front, pages, edition: printed, state, identity } of sheetsOf(edition)) {
      const key = `${place} ${front}`;
      const known = places.get(key) ?? { place, front, pages, prints: [] };
      known.pages = pages;
      places.set(key, known);
      const print = known.prints.find(({ ausgabe }) => ausgabe === printed);
      if (print) print.seenIn.push(index);
      else known.prints.push({ ausgabe: printed, stand: state, pruefzahl: shortHash(identity), seenIn: [index] });
    }
  });
  const last = editions.length - 1;
  const sheets = [...places.values()].sort((a, b) => comparePlaces(a.place, b.place) || byLabel(a.front, b.front));
  return {
    fassung: 1,
    titel,
    website,
    ausgaben: editions.map(({ name, state }) => ({ name, stand: state, adresse: editionAddress(name) })),
    kapitel: (editions.at(-1)?.chapters ?? []).map(({ number, slug, title }) => {
      const address = addressOf(slug);
      return { nummer: number, kuerzel: slug, titel: title, ...(address === undefined ? {} : { adresse: address }) };
    }),
    blaetter: sheets.map(({ place, front, pages, prints }) => ({
      stelle: place,
      ...(pages === '' ? {} : { seiten: pages }),
      ...(pages !== '' && prints.some(({ seenIn }) => seenIn.includes(last)) ? { pdf: sheetPdfAddress(place, front) } : {}),
      drucke: prints.map(({ seenIn, ...print }) => ({ ...print, ...(seenIn.includes(last) ? {} : { bis: editions[seenIn.at(-1)! + 1]!.name }) })),
    })),
  };
}

const sheetsOf = ({ chapters, binderSheets = [] }: Edition): Found[] => [
  ...binderSheets.map(({ place, edition, state, hash }) => ({ place, front: '', pages: '', edition, state, identity: hash })),
  ...chapters.flatMap(({ number, furniture, sheets }) =>
    sheets.map(({ edition, state, pages }) => ({
      place: number,
      front: pages[0].label,
      pages: `${pages[0].label}/${pages[1].label}`,
      edition,
      state,
      identity: [furniture, pages.map(({ blocks }) => blocks)],
    })),
  ),
];

const shortHash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** 4 before 4a before 4b before 5. */
function byLabel(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}
