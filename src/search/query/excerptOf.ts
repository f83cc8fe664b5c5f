import { joinGroups } from '../language/numberGroups.ts';
import { PHRASE_END } from '../language/phraseEnd.ts';
import type { PagefindText, SectionHit, Snippet } from './types.ts';

const LENGTH = 30;
const MAX_SECTIONS = 3;
/** Words shown before the first one found, where no phrase begins near. */
const BEFORE = 6;
const GROUP = '\ue001';

/** A found word: where, and which term of the query it answers. */
interface Mark {
  at: number;
  term: number;
}

function collectMarks(positions: readonly number[][]): Mark[] {
  const marks = positions.flatMap((list, term) => [...new Set(list)].map((at) => ({ at, term })));
  return marks.sort((a, b) => a.at - b.at || a.term - b.term);
}

/** Start of the stretch that shows most different terms, then most words, then comes first. */
function bestStart(marks: readonly Mark[]): { at: number; value: number } {
  let best = { at: marks[0]?.at ?? 0, value: 0 };
  for (const { at } of marks) {
    const inside = marks.filter((mark) => mark.at >= at && mark.at < at + LENGTH);
    const value = new Set(inside.map(({ term }) => term)).size * 10 + Math.min(9, inside.length);
    if (value > best.value) best = { at, value };
  }
  return best;
}

function add(parts: Snippet[], text: string, marked: boolean): void {
  const last = parts.at(-1);
  if (last && last.marked === marked) last.text += text;
  else if (text) parts.push({ text, marked });
}

const isEnd = (word: string | undefined): boolean => word === PHRASE_END;
const saysEnd = /[.,!?:;…]["«»›‹“)\]]*$/;

/** Where the phrase before a place begins, if that is near; otherwise a few words before it. */
function startNear(words: readonly string[], at: number, low: number, high: number): number {
  for (let from = at; from >= Math.max(low, at - 2 * BEFORE); from -= 1) if (from === low || isEnd(words[from - 1])) return from;
  let from = Math.max(low, Math.min(at - BEFORE, high - LENGTH));
  while (from < at && !/[\p{L}\p{N}]/u.test(words[from] ?? '')) from += 1;
  return from;
}

/** The end of the phrase that a place lies in, if that is near; otherwise the end of the one before it. */
function endNear(words: readonly string[], at: number, after: number, high: number): number {
  if (at >= high) return high;
  for (let to = at; to <= Math.min(high, at + BEFORE); to += 1) if (to === high || isEnd(words[to])) return to;
  for (let to = at; to > Math.max(after, at - BEFORE); to -= 1) if (isEnd(words[to])) return to;
  return at;
}

/** What stands between a word and the next one: phrases that no punctuation ends are parted by a dot. */
function between(words: readonly string[], at: number, to: number): string {
  let next = at + 1;
  while (next < to && isEnd(words[next])) next += 1;
  if (next >= to) return '';
  if (next > at + 1) return saysEnd.test(words[at] ?? '') ? ' ' : ' · ';
  return /^[,.;:!?)]/.test(words[next] ?? '') ? '' : ' ';
}

function cut(words: readonly string[], from: number, to: number, marks: readonly Mark[]): Snippet[] {
  const marked = new Set(marks.map(({ at }) => at));
  const parts: Snippet[] = [];
  if (words.slice(0, from).some((word) => word !== '' && !isEnd(word))) add(parts, '… ', false);
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? '';
    if (isEnd(word)) continue;
    // Only the word is marked, not the punctuation around it.
    const [, before = '', core = '', after = ''] = (marked.has(at) ? /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) : undefined) ?? ['', word, '', ''];
    add(parts, before, false);
    add(parts, core, true);
    add(parts, after + between(words, at, to), false);
  }
  if (words.slice(to).some((word) => !isEnd(word))) add(parts, ' …', false);
  return parts;
}

function stretch(words: readonly string[], marks: readonly Mark[], low: number, high: number): Snippet[] {
  const start = bestStart(marks).at;
  const from = startNear(words, start, low, high);
  return cut(words, from, endNear(words, from + LENGTH, start, high), marks);
}

/**
 * Excerpt of a page and the sections with most of the query in them. Texts are the page's own words only;
 * positions count words of `content` as Pagefind does.
 */
export function excerptOf(page: PagefindText, url: string, positions: readonly number[][]): { excerpt: Snippet[]; sections: SectionHit[] } {
  // A number in groups is one word to Pagefind.
  const words = joinGroups(page.content, GROUP)
    .split(/\s+/g)
    .map((word) => word.replaceAll(GROUP, '\u202f'));
  const marks = collectMarks(positions).filter(({ at }) => at < words.length);
  const anchors = page.anchors.filter(({ element, id }) => /^h[2-6]$/.test(element) && id).sort((a, b) => a.location - b.location);
  const sections = anchors.flatMap((anchor, index) => {
    const end = anchors[index + 1]?.location ?? words.length;
    const inside = marks.filter(({ at }) => at >= anchor.location && at < end);
    if (inside.length === 0) return [];
    const heading = anchor.text.split(/\s+/).length;
    // A term in the heading itself counts like two in the text.
    const inHeading = new Set(inside.filter(({ at }) => at < anchor.location + heading).map(({ term }) => term)).size;
    const body = inside.filter(({ at }) => at >= anchor.location + heading);
    const from = Math.min(anchor.location + heading, end);
    const value = bestStart(inside).value + 10 * inHeading;
    const shown = body.length > 0 ? body : [{ at: from, term: -1 }];
    const section: SectionHit = {
      title: anchor.text,
      url: `${url}#${anchor.id}`,
      excerpt: stretch(words, shown, from, end).map((part) => (body.length > 0 ? part : { ...part, marked: false })),
    };
    return [{ section, value, order: index }];
  });
  sections.sort((a, b) => b.value - a.value || a.order - b.order);
  return {
    excerpt: stretch(words, marks, 0, words.length),
    sections: sections.slice(0, MAX_SECTIONS).map(({ section }) => section),
  };
}
