import { isFillerWord } from '../language/isFillerWord.ts';
import type { Alternative, Term } from './resolveWord.ts';
import type { PagefindHit } from './types.ts';

/** Finds one word of the site: page id → raw hit. */
export type FindWord = (word: string) => Promise<ReadonlyMap<string, PagefindHit>>;

/** How well a page answers one term, and where. */
interface TermMatch {
  score: number;
  hit: PagefindHit;
  /** Positions of the best way first, then those of the others. */
  positions: (readonly number[])[];
  way: Alternative;
}

/** A page with the terms found on it. */
export interface Candidate {
  id: string;
  hit: PagefindHit;
  score: number;
  /** Lists of found positions per term of the query, the best way first; empty where the term is missing. */
  positions: (readonly number[])[][];
  ways: (Alternative | undefined)[];
}

const FILLER_WEIGHT = 0.25;
/** What several words of one alternative are worth when they stand far apart, near, side by side. */
const APART = 0.5;
const NEAR = 0.8;
/** Distances in words. */
const TOGETHER = 3;
const NEARBY = 8;

/** Smallest distance between two sorted lists of positions. */
function gap(a: readonly number[], b: readonly number[]): number {
  let best = Infinity;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    best = Math.min(best, Math.abs(x - y));
    if (x < y) i += 1;
    else j += 1;
  }
  return best;
}

/** Positions that have a partner near by in every other list. */
function together(lists: readonly (readonly number[])[]): number[] {
  return lists.flatMap((list, index) =>
    list.filter((at) => lists.every((other, otherIndex) => otherIndex === index || other.some((place) => Math.abs(place - at) <= TOGETHER))),
  );
}

async function matchWay(way: Alternative, find: FindWord): Promise<Map<string, TermMatch>> {
  const maps = await Promise.all(way.words.map(find));
  const matches = new Map<string, TermMatch>();
  for (const id of maps[0]?.keys() ?? []) {
    const hits = maps.flatMap((map) => map.get(id) ?? []);
    if (hits.length < maps.length) continue;
    const lists = hits.map(({ words }) => words);
    const positions = hits.length > 1 ? together(lists) : (lists[0] ?? []);
    let closeness = 1;
    // A title is no text with positions, so words found in the title only have none.
    const isApart = hits.length > 1 && positions.length === 0 && lists.every((list) => list.length > 0);
    if (isApart) {
      // Words of a synonym that stand apart are not the synonym.
      if (way.kind === 'synonym') continue;
      for (let index = 1; index < hits.length; index += 1) closeness *= gap(lists[index - 1] ?? [], lists[index] ?? []) <= NEARBY ? NEAR : APART;
    }
    const mean = hits.reduce((sum, each) => sum + each.score, 0) / hits.length;
    const [hit] = hits;
    if (hit) matches.set(id, { score: mean * way.factor * closeness, hit, positions: [isApart ? lists.flat().sort((a, b) => a - b) : positions], way });
  }
  return matches;
}

async function matchTerm(term: Term, find: FindWord): Promise<Map<string, TermMatch>> {
  const best = new Map<string, TermMatch>();
  for (const matches of await Promise.all(term.alternatives.map((way) => matchWay(way, find)))) {
    for (const [id, match] of matches) {
      const before = best.get(id);
      if (!before) best.set(id, match);
      else {
        const [winner, other] = match.score > before.score ? [match, before] : [before, match];
        best.set(id, { ...winner, positions: [...winner.positions, ...other.positions] });
      }
    }
  }
  return best;
}

/** Bonus for pages on which neighbouring words of the query stand near each other. */
function nearness(positions: readonly (readonly (readonly number[])[])[]): number {
  const found = positions.flatMap(([best]) => (best && best.length > 0 ? [best] : []));
  if (found.length < 2) return 1;
  let bonus = 0;
  for (let index = 1; index < found.length; index += 1) {
    bonus += 1 / (1 + gap(found[index - 1] ?? [], found[index] ?? []) / 4);
  }
  return 1 + (0.4 * bonus) / (found.length - 1);
}

/**
 * Scores all pages for all terms: sum of the best way per term, times nearness, times the square of the share
 * of the query that was found. A page may lack words (relaxed AND), but pays for it.
 */
export async function scoreTerms(terms: readonly Term[], find: FindWord, pages: number): Promise<{ candidates: Candidate[]; weights: number[] }> {
  const matched = await Promise.all(terms.map((term) => matchTerm(term, find)));
  const onlyFillers = terms.every(({ typed }) => isFillerWord(typed));
  const weights = matched.map((matches, index) => {
    if (matches.size === 0) return 0;
    // How rare the word itself is, not all its synonyms together.
    const direct = [...matches.values()].filter(({ way }) => way.factor >= 0.8).length || matches.size;
    const rarity = Math.log(1 + pages / direct) / Math.log(1 + pages);
    return (0.3 + rarity) * (!onlyFillers && isFillerWord(terms[index]?.typed ?? '') ? FILLER_WEIGHT : 1);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const candidates: Candidate[] = [];
  for (const id of new Set(matched.flatMap((matches) => [...matches.keys()]))) {
    let sum = 0;
    let share = 0;
    let hit: PagefindHit | undefined;
    const ways: (Alternative | undefined)[] = [];
    const positions = matched.map((matches, index) => {
      const match = matches.get(id);
      ways.push(match?.way);
      if (!match) return [];
      hit ??= match.hit;
      const weight = weights[index] ?? 0;
      sum += match.score * Math.min(1, weight * 1.5);
      share += weight * Math.sqrt(match.way.factor);
      return match.positions;
    });
    if (hit) candidates.push({ id, hit, score: sum * nearness(positions) * (share / all) ** 2, positions, ways });
  }
  candidates.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { candidates, weights };
}
