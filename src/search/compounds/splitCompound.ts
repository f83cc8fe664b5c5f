import { foldWord } from '../language/foldWord.ts';

/** What the splitter knows about words. All arguments are in folded spelling (`foldWord`). */
export interface WordStock {
  /** Noun that may stand at the front or in the middle, with or without linking letters. */
  isFirst(folded: string): boolean;
  /** Bound front part, taken only as it stands: »rück« in Rücklauf, never »rücks«. */
  isBound(folded: string): boolean;
  /** May stand at the end. */
  isLast(folded: string): boolean;
}

const MIN_WORD = 7;
const MIN_PART = 4;
/** Parts of three letters that really form compounds. */
const SHORT_FIRST = new Set(['rat', 'amt', 'tag', 'weg', 'ort', 'tat', 'not', 'hof', 'bau', 'alt', 'neu', 'öko']);
const SHORT_LAST = new Set(['rat', 'amt', 'tag', 'weg', 'ort', 'art', 'tat', 'hof', 'bau', 'tor']);
/** Endings that look like words but derive or inflect. */
const NEVER_LAST =
  /^(schaft|heit|keit|samt|rinnen|rin|nisse?|tum|ung|ungen|tion|ion|ionen|tionen|ende[rn]?|liche[rn]?|lichkeit|igkeit|innen|erin|erei|lein|chen|lings?|ling|loser?|barkeit|losigkeit|arten|ratio|inne|ten|tern|stern|lage[rn]s?|steher[ns]?|legung|stände[ns]?)$/;
/** Allowed again as last part, because the word before it is checked anyway. */
const LAST_AFTER_ALL = new Set(['arten', 'lage', 'lagen', 'lager', 'stände', 'ständen']);

const longEnough = (part: string, short: ReadonlySet<string>): boolean => part.length >= MIN_PART || short.has(part);

/** Look-up forms of a front part: as it stands, without linking letters, with the dropped ending. */
function frontForms(part: string): string[] {
  const forms = [part];
  for (const link of ['s', 'es', 'n', 'en', 'er', 'e', 'ens']) {
    const bare = part.slice(0, -link.length);
    if (part.endsWith(link) && longEnough(bare, SHORT_FIRST)) forms.push(bare);
  }
  if (part.length >= MIN_PART) forms.push(`${part}e`, `${part}en`);
  return forms;
}

/** Look-up forms of a last part: as it stands and without inflection. */
function lastForms(part: string): string[] {
  const forms = [part];
  for (const ending of ['s', 'es', 'n', 'en', 'e', 'er']) {
    const bare = part.slice(0, -ending.length);
    if (part.endsWith(ending) && longEnough(bare, SHORT_LAST)) forms.push(bare);
  }
  return forms;
}

function isFront(part: string, stock: WordStock): boolean {
  const [bare = '', ...linked] = frontForms(part);
  return (longEnough(bare, SHORT_FIRST) && (stock.isFirst(bare) || stock.isBound(bare))) || linked.some((form) => stock.isFirst(form));
}

function isEnd(part: string, stock: WordStock): boolean {
  if (NEVER_LAST.test(part) && !LAST_AFTER_ALL.has(part)) return false;
  return longEnough(part, SHORT_LAST) && lastForms(part).some((form) => stock.isLast(form));
}

/** Fewest parts first; among equals the one whose last part is longest. */
function segment(word: string, stock: WordStock, depth: number): number[] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    if (isFront(word.slice(0, at), stock) && isEnd(word.slice(at), stock)) return [at];
  }
  if (depth === 0) return undefined;
  for (let at = 3; at <= word.length - 6; at += 1) {
    if (!isFront(word.slice(0, at), stock)) continue;
    const rest = segment(word.slice(at), stock, depth - 1);
    if (rest) return [at, ...rest.map((joint) => joint + at)];
  }
  return undefined;
}

/** Splits a part again that is a compound itself (»Landespräventions|rat« → »Landes|präventions|rat«). */
function refine(word: string, start: number, end: number, isTail: boolean, stock: WordStock): number[] {
  const part = word.slice(start, end);
  if (part.length < MIN_WORD + 1) return [];
  // A front part carries its linking letter; split it without, joints stay where they are.
  const bare = isTail ? part : part.replace(/(?<=.{7})(?:s|n|en)$/, '');
  const joints = segment(bare, stock, 0) ?? (bare === part ? undefined : segment(part, stock, 0));
  if (!joints) return [];
  const inner = [...joints.map((joint) => joint + start)];
  const borders = [start, ...inner, end];
  return [
    ...inner,
    ...borders.slice(0, -1).flatMap((from, index) => {
      const to = borders[index + 1] ?? end;
      return refine(word, from, to, isTail && to === end, stock);
    }),
  ].sort((a, b) => a - b);
}

/**
 * Splits a German compound at its joints: »Präventionsgremium« → `['Präventions', 'gremium']`.
 * Returns `undefined` for a word that is none, or that the stock of words does not explain. Precise before
 * greedy: every part must be a known word, particles and derivational endings are no parts.
 */
export function splitCompound(word: string, stock: WordStock): string[] | undefined {
  if (word.length < MIN_WORD || !/^\p{L}+$/u.test(word)) return undefined;
  const folded = foldWord(word);
  // Joints are positions in the written word: only possible when folding keeps the length.
  const lower = folded.length === word.length ? folded : word.toLowerCase();
  const lookUp: WordStock = {
    isFirst: (part) => stock.isFirst(foldWord(part)),
    isBound: (part) => stock.isBound(foldWord(part)),
    isLast: (part) => stock.isLast(foldWord(part)),
  };
  const top = segment(lower, lookUp, 2);
  if (!top) return undefined;
  const borders = [0, ...top, lower.length];
  const all = new Set(top);
  for (let index = 0; index < borders.length - 1; index += 1) {
    const to = borders[index + 1] ?? lower.length;
    for (const joint of refine(lower, borders[index] ?? 0, to, to === lower.length, lookUp)) all.add(joint);
  }
  const joints = [0, ...[...all].sort((a, b) => a - b), word.length];
  return joints.slice(0, -1).map((joint, index) => word.slice(joint, joints[index + 1]));
}
