import type { Wording } from './history.ts';

/** All texts of a chapter, for whoever compares two of them: each block once, however many editions have it. */
export interface Comparison {
  readonly blocks: readonly string[];
  /** By edition: its pages (»1.9 – 3«) with the places of their blocks in `blocks`. */
  readonly editions: Readonly<Record<string, readonly { readonly page: string; readonly blocks: readonly number[] }[]>>;
}

/** Of two texts all is said without: each page of a history shows what changed since the one before. */
export const isComparable = (printed: readonly unknown[]): boolean => printed.length > 2;

/** @param wordings of one chapter */
export function comparisonOf(wordings: readonly Wording[]): Comparison {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const editions = wordings.map(({ edition, name, pages }) => [
    edition,
    pages.map(({ label, blocks }) => ({
      page: `${name.number} – ${label}`,
      blocks: blocks.flatMap((block) => (typeof block === 'string' ? [placeOf(block)] : [])),
    })),
  ]);
  return { editions: Object.fromEntries(editions) as Comparison['editions'], blocks: [...places.keys()] };
}
