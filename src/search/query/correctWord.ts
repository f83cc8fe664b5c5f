import { foldWord } from '../language/foldWord.ts';
import { editDistance } from '../../text/editDistance.ts';
import type { Lexicon } from './Lexicon.ts';
import { synonymWays, type Alternative } from './resolveWord.ts';
import type { Synonyms } from './Synonyms.ts';

interface Candidate {
  word: string;
  distance: number;
  rank: number;
  isHead: boolean;
}

/** Errors allowed in a word of this length. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);
const MAX_CORRECTIONS = 2;

function nearWords(typed: string, lexicon: Lexicon, heads: readonly string[], limit: number): Candidate[] {
  const folded = foldWord(typed);
  const found = new Map<string, Candidate>();
  const consider = (word: string, rank: number, isHead: boolean): void => {
    const other = foldWord(word);
    if (other.length < 4) return;
    // Two errors are only believed when the word begins alike.
    const most = other[0] === folded[0] ? Math.min(limit, allowed(Math.min(folded.length, other.length + 1))) : Math.min(limit, 1);
    const distance = editDistance(folded, other, most);
    const before = found.get(other);
    if (distance <= most && (!before || (!isHead && before.isHead))) found.set(other, { word, distance, rank, isHead });
  };
  for (const { word, rank, parts } of lexicon.entries) {
    consider(word, rank, false);
    for (const part of parts) consider(part, rank - 1, false);
  }
  for (const head of heads) consider(head, 4, true);
  const best = Math.min(...[...found.values()].map(({ distance }) => distance));
  return [...found.values()]
    .filter(({ distance }) => distance === best)
    .sort((a, b) => b.rank - a.rank || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_CORRECTIONS);
}

/** A compound whose one half is right and whose other half has an error: »Satzugsmuster«. */
function fuzzySplit(typed: string, lexicon: Lexicon): Alternative[] {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  for (let at = 4; at <= typed.length - 4; at += 1) {
    const front = typed.slice(0, at);
    const rest = typed.slice(at);
    for (const [right, wrong, swapped] of [
      [rest, front, false],
      [front, rest, true],
    ] as const) {
      if (!lexicon.knows(right)) continue;
      const [near] = nearWords(wrong.replace(/(?<=.{4})s$/, ''), lexicon, [], 1);
      if (!near) continue;
      const words = swapped ? [right, near.word] : [near.word, right];
      return [{ words, factor: 0.6, label: words.map(capital).join(' + '), kind: 'typo' }];
    }
  }
  return [];
}

/** Ways to search a word that was probably mistyped. */
export function correctWord(typed: string, lexicon: Lexicon, synonyms: Synonyms): Alternative[] {
  const near = nearWords(typed, lexicon, synonyms.heads, allowed(typed.length));
  if (near.length === 0) return typed.length >= 9 ? fuzzySplit(typed, lexicon) : [];
  return near.flatMap(({ word, distance, isHead }) => {
    const factor = distance === 1 ? 0.8 : 0.6;
    const ways = synonymWays(synonyms.of(word), lexicon, isHead ? factor : factor * 0.6).map((way) => ({
      ...way,
      kind: 'typo' as const,
      label: isHead ? word : way.label,
    }));
    return isHead ? ways : [{ words: [word], factor, label: word, kind: 'typo' as const }, ...ways];
  });
}
