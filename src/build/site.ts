import type { Chapter } from '../model/Binder.ts';
import type { Edition } from '../model/Edition.ts';
import { planChapter, type ChapterPlan } from '../print/planChapter.ts';
import { readEditions, readWordings } from '../editions/readEditions.ts';
import { contentFolders, currentBinder, type CurrentBinder } from '../source/currentBinder.ts';

/** The binder with everything that is computed from it: the one thing all pages are made of. */
export interface Site {
  readonly current: CurrentBinder;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly latest: Edition | undefined;
  /** Wording of frozen blocks by hash. */
  readonly wordings: ReadonlyMap<string, string>;
  /** Layout on paper of every chapter, by slug, in binder order. */
  readonly plans: ReadonlyMap<string, ChapterPlan>;
  /** True if the text has moved on since the last frozen edition. */
  readonly draft: boolean;
}

/** Edition name on sheets that no edition has frozen yet. */
export const draftName = 'Entwurf';
/** Edition name on own leaves: they follow no edition of ours. */
export const ownName = 'eigen';

const store = globalThis as { praeventionsordnerSite?: { version: string; site: Promise<Site> } };

/** The site of the content as it lies on disk now; computed once per state of the content. */
export function currentSite(): Promise<Site> {
  const current = currentBinder();
  if (store.praeventionsordnerSite?.version !== current.version) {
    store.praeventionsordnerSite = { version: current.version, site: computeSite(current) };
  }
  return store.praeventionsordnerSite.site;
}

async function computeSite(current: CurrentBinder): Promise<Site> {
  const { content } = contentFolders();
  const editions = readEditions(content);
  const latest = editions.at(-1);
  const plans = await planBinder(current, latest, draftName);
  const draft = [...plans.values()].some(({ chapter, sheets }) => !chapter.own && sheets.some(({ isNew }) => isNew)) || vanished(plans, latest);
  return { current, editions, latest, wordings: readWordings(content), plans, draft };
}

const vanished = (plans: ReadonlyMap<string, ChapterPlan>, latest: Edition | undefined): boolean =>
  latest?.chapters.some(({ slug }) => !plans.has(slug)) ?? false;

/**
 * Lays out every chapter against an edition.
 * @param name edition name for sheets that come out new
 */
export async function planBinder(current: CurrentBinder, latest: Edition | undefined, name: string): Promise<ReadonlyMap<string, ChapterPlan>> {
  const plans = new Map<string, ChapterPlan>();
  for (const chapter of allChapters(current)) {
    const previous = chapter.own ? undefined : latest?.chapters.find(({ slug }) => slug === chapter.slug);
    plans.set(
      chapter.slug,
      await planChapter({ chapter, binder: current.binder, references: current, previous, edition: chapter.own ? ownName : name, base: latest === undefined }),
    );
  }
  return plans;
}

export const allChapters = ({ binder }: CurrentBinder): Chapter[] => binder.registers.flatMap(({ chapters }) => chapters);
