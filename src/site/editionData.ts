import type { Edition } from '../model/Edition.ts';
import type { Supplement } from '../model/Supplement.ts';
import { previousOf } from '../model/sameChapter.ts';
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
  readonly notices: readonly DepartureNotice[];
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
      notices: departureNotices(site, edition, latest),
    }))
    .reverse();
}

/** The supplement from the edition before to this one. */
export function stepTo({ editions }: Site, edition: Edition): Supplement | undefined {
  const before = editions[editions.findIndex(({ name }) => name === edition.name) - 1];
  return before && supplementOf(before, edition, [edition]);
}

/** Own leaves to be checked with an edition. */
export function noticesOf(site: Site, edition: Edition): DepartureNotice[] {
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
