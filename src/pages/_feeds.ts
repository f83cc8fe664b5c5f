import { editionAddress, historyAddress, registerAddress, registerFeedAddress, stepId } from '../addresses.ts';
import { href } from '../blocks/href.ts';
import type { HistoryStep } from '../editions/chapterHistories.ts';
import { formerRegisters } from '../editions/formerAddresses.ts';
import { workshop } from '../site/handle.ts';
import type { PlacedHistory } from '../site/placedHistories.ts';
import { newestState } from '../site/site.ts';
import { atomFeed, type Feed } from '../web/editions/atomFeed.ts';

/*
 * Feeds of editions: of the whole binder, of each register.
 */

/** A feed as the routes know it: addresses from the root of the site; what is the same for all is missing. */
type SiteFeed = Omit<Feed, 'author' | 'updated'>;

/** The answer of a route. @param origin of the website */
export async function feedResponse(origin: URL | undefined, { page, self, entries, ...feed }: SiteFeed): Promise<Response> {
  const { current } = await workshop().site();
  const url = (address: string): string => new URL(href(address), origin).href;
  const xml = atomFeed({
    ...feed,
    page: url(page),
    self: url(self),
    author: current.binder.head.herausgabe,
    updated: entries[0]?.updated ?? newestState(current),
    entries: entries.map((entry) => ({
      ...entry,
      id: url(entry.id),
      page: url(entry.page),
      related: entry.related?.map((each) => ({ ...each, page: url(each.page) })) ?? [],
    })),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

/** A register as it is or was, for its feed. */
export interface FedRegister {
  /** »Register 1: Gremiengründung« */
  readonly title: string;
  /** Address of its page. */
  readonly page: string;
  /** Where its feed stands now. */
  readonly self: string;
  /** Every slug it has had. */
  readonly slugs: readonly string[];
}

/** Registers with a feed by the slug in its address: those that any edition has, and at every address where their feed ever stood. */
export async function fedRegisters(): Promise<ReadonlyMap<string, FedRegister>> {
  const { current, editions } = await workshop().site();
  const former = formerRegisters(current.binder, editions);
  const now = current.binder.registers
    .filter(({ chapters }) => chapters.some(({ own }) => !own))
    .map((register) => ({
      title: `Register ${register.number}: ${register.head.titel}`,
      page: registerAddress(register),
      self: registerFeedAddress(register.slug),
      slugs: [register.slug, ...former.flatMap((each) => (each.register === register ? [each.slug] : []))],
    }));
  const gone = former
    .filter(({ slug }) => !now.some(({ slugs }) => slugs.includes(slug)))
    .map(({ slug }) => ({ title: `Register »${slug}«`, page: `/${slug}/`, self: registerFeedAddress(slug), slugs: [slug] }));
  return new Map([...now, ...gone].flatMap((register) => register.slugs.map((slug) => [slug, register] as const)));
}

/** The editions that changed chapters of a register, with the notes of each; a chapter that moves counts for both registers. @param placed histories of all chapters */
export async function registerFeed({ title, page, self, slugs }: FedRegister, placed: readonly PlacedHistory[]): Promise<SiteFeed> {
  const { current, editions } = await workshop().site();
  const known = new Set(slugs);
  const homeOf = ({ chapter, before }: HistoryStep): string | undefined =>
    [chapter, before].flatMap((each) => each?.address?.split('/')[0] ?? []).find((slug) => known.has(slug));
  const steps = placed.flatMap(({ address, history }) =>
    (history?.steps ?? []).flatMap((step) => {
      const home = homeOf(step);
      return home === undefined ? [] : [{ step, home, page: `${historyAddress(`/${address}/`)}#${stepId(step.edition)}` }];
    }),
  );
  const entries = [...editions].reverse().flatMap(({ name, state }) => {
    const here = steps.filter(({ step }) => step.edition === name);
    if (here.length === 0) return [];
    const isBase = name === editions[0]?.name;
    return [
      {
        title: `Ausgabe ${name}: ${title}`,
        // The slug that the register had then: a later one changes nothing.
        id: `${editionAddress(name)}#${here[0]!.home}`,
        page: editionAddress(name),
        updated: state,
        lines: isBase ? ['Grundwerk'] : here.flatMap(({ step }) => linesOf(step)),
        related: isBase ? [] : here.map(({ step, page: address }) => ({ title: `${nameOf(step)}: Verlauf`, page: address })),
      },
    ];
  });
  return { title: `${current.binder.head.titel}, ${title}: Ausgaben`, page, self, entries };
}

const nameOf = ({ chapter }: HistoryStep): string => `${chapter.number} ${chapter.title}`;

const linesOf = (step: HistoryStep): string[] =>
  step.notes.length > 0 ? step.notes.map(({ satz }) => `${nameOf(step)}: ${satz}`) : [`${nameOf(step)}: ${step.kind}`];
