import type { Lexicon } from './Lexicon.ts';
import type { Candidate } from './scoreTerms.ts';
import type { PagefindHit } from './types.ts';

/** Share of a term's score that goes to the chapter which treats the term. */
const SHARE = 0.5;

/**
 * Passes part of the score of glossary terms on to the chapters that treat them: the glossary explains field
 * terms in everyday words, and what explains the term leads to the chapter.
 * @param allHits all pages of the index, asked only when a chapter was not found by itself
 */
export async function leadToChapters(
  candidates: readonly Candidate[],
  lexicon: Lexicon,
  allHits: () => Promise<ReadonlyMap<string, PagefindHit>>,
): Promise<Candidate[]> {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const gains = new Map<string, { score: number; term: Candidate }>();
  for (const term of candidates) {
    const id = lexicon.ids.get(lexicon.pages.get(term.id)?.page ?? '');
    const before = id === undefined ? undefined : gains.get(id);
    if (id !== undefined && (!before || before.score < term.score)) gains.set(id, { score: term.score, term });
  }
  for (const [id, { score, term }] of gains) {
    const known = byId.get(id);
    const hit = known?.hit ?? (await allHits()).get(id);
    if (known) byId.set(id, { ...known, score: known.score + SHARE * score });
    else if (hit) byId.set(id, { ...term, id, hit, score: SHARE * score, positions: term.positions.map(() => []) });
  }
  return [...byId.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
