import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';
import { chapterHistories, historyOf, type ChapterHistory } from '../editions/chapterHistories.ts';
import { compareEditions } from '../editions/compareEditions.ts';
import { addressesIn, formerAddresses } from '../editions/formerAddresses.ts';
import { changedPassages, type Passage } from '../editions/passages.ts';
import type { Chapter } from '../model/Binder.ts';
import { allChapters, type Site } from './site.ts';

/** The history of a chapter and where the website shows it. */
export interface PlacedHistory {
  /** `register/slug`: where the chapter stands; if it is gone, where it stood last. */
  readonly address: string;
  /** undefined if it is gone. */
  readonly chapter: Chapter | undefined;
  /** undefined if no edition has it yet. */
  readonly history: ChapterHistory | undefined;
}

/** Histories of all chapters that are or were in an edition, or will be; own leaves have none. */
export function placedHistories({ current, editions }: Pick<Site, 'current' | 'editions'>): PlacedHistory[] {
  const histories = chapterHistories(editions);
  const present = allChapters(current)
    .filter(({ own }) => !own)
    .map((chapter): PlacedHistory => ({
      address: `${chapter.registerSlug}/${chapter.slug}`,
      chapter,
      history: historyOf(histories, { slug: chapter.slug, former: chapter.head.frueher }),
    }));
  const taken = new Set(present.map(({ history }) => history));
  const gone = histories
    .filter((history) => !taken.has(history))
    .flatMap((history): PlacedHistory[] => {
      const address = addressesIn(history.last, current.binder)[0];
      return address === undefined ? [] : [{ address, chapter: undefined, history }];
    });
  return [...present, ...gone];
}

/** An address, `register/slug`, below which a history stood once, with the one that it leads to. */
export interface FormerHistory {
  readonly address: string;
  readonly now: PlacedHistory;
}

/** Addresses of histories that were linked before their chapter moved. */
export function formerHistories({ current, editions }: Pick<Site, 'current' | 'editions'>, placed: readonly PlacedHistory[]): FormerHistory[] {
  const here = new Set(placed.map(({ address }) => address));
  return formerAddresses(current.binder, editions).flatMap(({ address, chapter, last }) => {
    if (here.has(address)) return [];
    const now = placed.find((each) => (chapter ? each.chapter === chapter : last !== undefined && each.history?.last === last));
    return now ? [{ address, now }] : [];
  });
}

/** What has changed in a chapter since the last edition that has it; undefined if no sheet has. */
export function draftPassages({ current, plans, wordings }: Site, { chapter, history }: PlacedHistory): readonly Passage[] | undefined {
  const plan = chapter && plans.get(chapter.slug);
  if (!plan || !history || compareEditions({ chapters: [history.last] }, { chapters: [plan.record] }).length === 0) return undefined;
  const outside = outsideOf(current.binder, current, plan.chapter.path);
  const fresh = plan.flat
    .filter(({ hash }) => !wordings.has(hash))
    .map(({ hash, piece }) => [hash, plainText(piece.nodes, outside)] as const)
    .filter(([, text]) => text !== '');
  return changedPassages(history.last, plan.record, new Map([...wordings, ...fresh]));
}
