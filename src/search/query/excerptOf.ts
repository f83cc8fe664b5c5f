import type { PagefindText, SectionHit, Snippet } from './types.ts';

const LENGTH = 30;
const MAX_SECTIONS = 3;

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

function cut(words: readonly string[], from: number, to: number, marks: readonly Mark[]): Snippet[] {
  const marked = new Set(marks.map(({ at }) => at));
  const parts: Snippet[] = [];
  if (from > 0) add(parts, '… ', false);
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? '';
    // Only the word is marked, not the punctuation around it.
    const [, before = '', core = '', after = ''] = (marked.has(at) ? /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) : undefined) ?? ['', word, '', ''];
    add(parts, before, false);
    add(parts, core, true);
    add(parts, at + 1 < to ? `${after} ` : after, false);
  }
  if (to < words.length) add(parts, ' …', false);
  return parts;
}

function stretch(words: readonly string[], marks: readonly Mark[], low: number, high: number): Snippet[] {
  const start = bestStart(marks).at;
  const from = Math.max(low, Math.min(start - 6, high - LENGTH));
  return cut(words, from, Math.min(high, from + LENGTH), marks);
}

/**
 * Excerpt of a page and the sections with most of the query in them. Texts are the page's own words only;
 * positions count words of `content` as Pagefind does.
 */
export function excerptOf(page: PagefindText, url: string, positions: readonly number[][]): { excerpt: Snippet[]; sections: SectionHit[] } {
  const words = page.content.split(/[\r\n\s]+/g);
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
