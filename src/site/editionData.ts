import type { Edition } from '../model/Edition.ts';
import type { Binder } from '../model/Binder.ts';
import type { NewBaseSupplement, Supplement } from '../model/Supplement.ts';
import { previousOf } from '../model/sameChapter.ts';
import { newBaseBetween, newBaseSupplement } from '../editions/newBaseEdition.ts';
import { changedPassages, type Passage } from '../editions/passages.ts';
import { supplementOf } from '../editions/supplement.ts';
import { departureNotices, type DepartureNotice } from './departures.ts';
import type { Site } from './site.ts';

/** An older edition with the supplement that leads from it to the newest. */
export interface Way {
  readonly edition: Edition;
  /** undefined: no sheet differs. */
  readonly supplement: Supplement | undefined;
  /** Own leaves to be checked with it. */
  readonly ownLeaves: readonly DepartureNotice[];
  /** The new base edition that lies between, if one does: then the whole binder is swapped. */
  readonly newBase: string | undefined;
}

/** Titles of registers by number. */
export const registerTitles = ({ registers }: Binder): ReadonlyMap<string, string> => new Map(registers.map(({ number, head }) => [number, head.titel]));

/** What leads over the last new base edition to an edition; undefined if there is none before it. */
export function overNewBase({ editions, current }: Site, to: Edition): NewBaseSupplement | undefined {
  return newBaseSupplement(editions.slice(0, editions.findIndex(({ name }) => name === to.name) + 1), registerTitles(current.binder));
}

/** From every older edition to the newest, newest first. */
export function waysToNewest(site: Site): Way[] {
  const { editions, latest } = site;
  if (!latest) return [];
  return editions
    .slice(0, -1)
    .map((edition, index): Way => ({
      edition,
      supplement: supplementOf(edition, latest, editions.slice(index + 1)),
      newBase: newBaseBetween(editions, edition.name, latest.name),
      ownLeaves: departureNotices(site, edition, latest),
    }))
    .reverse();
}

/** The supplement from the edition before to this one. */
export function stepTo({ editions }: Site, edition: Edition): Supplement | undefined {
  const before = editions[editions.findIndex(({ name }) => name === edition.name) - 1];
  return before && supplementOf(before, edition, [edition]);
}

/** Own leaves to be checked with an edition. */
export function ownLeavesOf(site: Site, edition: Edition): DepartureNotice[] {
  const before = site.editions[site.editions.findIndex(({ name }) => name === edition.name) - 1];
  return before ? departureNotices(site, before, edition) : [];
}

/** Chapters whose text changed with an edition, with old and new wording. */
export function passagesOf({ editions, wordings }: Site, edition: Edition): { slug: string; number: string; title: string; passages: Passage[] }[] {
  const before = editions[editions.findIndex(({ name }) => name === edition.name) - 1];
  if (!before) return [];
  return edition.chapters.flatMap((chapter) => {
    const passages = changedPassages(previousOf(before.chapters, chapter), chapter, wordings);
    return passages.length === 0 ? [] : [{ slug: chapter.slug, number: chapter.number, title: chapter.title, passages }];
  });
}
