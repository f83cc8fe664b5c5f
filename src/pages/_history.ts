import { historyAddress, stepId, wordingAddress } from '../addresses.ts';
import { workshop } from '../site/handle.ts';
import { comparisonOf, isComparable } from '../web/history/comparison.ts';
import { historyView, pageOf, printedSteps, titleOf, wordingViews } from '../site/historyViews.ts';
import { dataKey } from '../site/pageKeys.ts';
import { formerHistories, placedHistories } from '../site/placedHistories.ts';

/*
 * Routes of the pages about a chapter's history, and the ways to them.
 */

/** Where history and old texts of a chapter stand, by its slug in an edition. */
export interface HistoryLinks {
  /** The place in the history where an edition that changed the chapter stands. */
  readonly step: (slug: string, edition: string) => string | undefined;
  /** The text as an edition printed it. */
  readonly wording: (slug: string, edition: string) => string | undefined;
}

export async function historyLinks(): Promise<HistoryLinks> {
  const steps = new Map<string, string>();
  const wordings = new Map<string, string>();
  for (const place of placedHistories(await workshop().site())) {
    for (const { edition, chapter, before, kind } of place.history?.steps ?? []) {
      for (const slug of [chapter.slug, before?.slug]) steps.set(`${edition} ${slug ?? ''}`, `${historyAddress(pageOf(place))}#${stepId(edition)}`);
      if (kind !== 'entfallen') wordings.set(`${edition} ${chapter.slug}`, wordingAddress(pageOf(place), edition));
    }
  }
  return { step: (slug, edition) => steps.get(`${edition} ${slug}`), wording: (slug, edition) => wordings.get(`${edition} ${slug}`) };
}

/** Routes `[register]/[chapter]/verlauf/`, and where they stood before. */
export async function historyPaths() {
  const site = await workshop().site();
  const placed = placedHistories(site);
  return [
    ...placed.map((place) => {
      const page = historyView(site, place, placed);
      return { params: paramsOf(place), props: { page, now: undefined }, cacheKey: dataKey(page) };
    }),
    ...formerHistories(site, placed).map((former) => {
      const now = { title: `${titleOf(former.now)}: Verlauf`, address: historyAddress(pageOf(former.now)) };
      return { params: paramsOf(former), props: { page: undefined, now }, cacheKey: dataKey(now) };
    }),
  ];
}

/**
 * Routes `[register]/[chapter]/verlauf/[edition]/`, and where they stood before: one for each edition that printed any sheet of
 * the chapter anew. In all others it reads as in the one before.
 */
export async function wordingPaths() {
  const site = await workshop().site();
  const placed = placedHistories(site);
  return [
    ...placed.flatMap((place) =>
      wordingViews(site, place).map((page) => ({
        params: { ...paramsOf(place), edition: page.edition },
        props: { page, now: undefined },
        cacheKey: dataKey(page),
      })),
    ),
    ...formerHistories(site, placed).flatMap((former) =>
      printedSteps(former.now).map(({ edition }) => {
        const now = { title: `${titleOf(former.now)}: Wortlaut der Ausgabe ${edition}`, address: wordingAddress(pageOf(former.now), edition) };
        return { params: { ...paramsOf(former), edition }, props: { page: undefined, now }, cacheKey: dataKey(now) };
      }),
    ),
  ];
}

/** Routes `[register]/[chapter]/verlauf/wortlaut.json`: where there is more to compare than what pages already show. */
export async function comparisonPaths() {
  const site = await workshop().site();
  return placedHistories(site).flatMap((place) =>
    isComparable(printedSteps(place)) ? [{ params: paramsOf(place), props: { comparison: comparisonOf(wordingViews(site, place)) } }] : [],
  );
}

function paramsOf({ address }: { readonly address: string }): { register: string; chapter: string } {
  const [register = '', chapter = ''] = address.split('/');
  return { register, chapter };
}
