import type { Chapter } from '../model/Binder.ts';
import { placeWords } from '../editions/departureWords.ts';
import { remarksOf } from './departures.ts';
import { hashOf } from '../store/Store.ts';
import { folderHash } from './inputs.ts';
import { sharedWords, type Site } from './site.ts';
import { chapterNotices } from './urgentNotices.ts';

/*
 * What pages are made of, as hashes. A page whose route gives Astro a key (`cacheKey`) depends on that and on the frame;
 * one without depends on every byte of the content.
 */

/**
 * What every page may show: all data and pictures, heads and headings of all texts, whether something is a draft. No
 * page but a text's own shows what stands in its paragraphs without giving all content for its key.
 */
export function frameKey({ current, draft }: Site): string {
  const { content, own } = current.folders;
  const isData = (path: string): boolean => !path.endsWith('.mdx');
  return hashOf([folderHash(content, isData), own === undefined ? '' : folderHash(own, isData), sharedWords(current), String(draft)]);
}

/**
 * A chapter's page: its text, where its sheets begin, how its notes are numbered, and urgent notices that concern it. What the size of its leaf depends on
 * besides, such as the binder's address, is part of the frame.
 */
export function chapterKey(chapter: Chapter, site: Site): string {
  const { departures, plans } = site;
  const notices = chapterNotices(site, chapter);
  const remarks = remarksOf(departures, chapter.slug).map(({ leaf, section }) => [leaf.slug, section]);
  const departs = departures.filter(({ leaf }) => leaf.slug === chapter.slug).map(placeWords);
  return hashOf([
    chapter.source,
    JSON.stringify(plans.get(chapter.slug)?.record),
    JSON.stringify([remarks, departs]),
    ...(notices ? [JSON.stringify([notices.whole, ...notices.sections])] : []),
  ]);
}

/** A page that is made of what its route hands it. */
export const dataKey = (data: unknown): string => hashOf([JSON.stringify(data)]);
