import { termKind } from '../index/ExtraRecord.ts';
import type { Lexicon, Listed } from './Lexicon.ts';
import type { Candidate } from './scoreTerms.ts';

/** A found page together with its found records. */
export interface Group {
  page: Listed;
  candidate: Candidate;
  records: Listed[];
}

const pathOf = (url: string): string => url.replace(/#.*$/, '');

/** Gathers records (checklists) under their page; a record whose page was not found stands alone. */
export function groupPages(candidates: readonly Candidate[], lexicon: Lexicon): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const page = lexicon.pages.get(candidate.id);
    if (!page) continue;
    // Terms share one long page but are answers of their own.
    const key = page.kind === termKind ? page.url : pathOf(page.url);
    const group = groups.get(key);
    if (!group) groups.set(key, { page, candidate, records: [] });
    else if (page.url.includes('#')) group.records.push(page);
    else groups.set(key, { page, candidate: { ...candidate, score: group.candidate.score }, records: [group.page, ...group.records] });
  }
  return [...groups.values()];
}
