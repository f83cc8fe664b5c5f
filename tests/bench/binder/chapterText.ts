import { stringify } from 'yaml';
import { leadsOn, type Passage, type Piece } from './pieces.ts';
import type { RealChapter, RealTexts } from './realChapters.ts';

export interface ChapterDraw {
  readonly texts: RealTexts;
  readonly model: RealChapter;
  readonly title: string;
  readonly random: () => number;
  /** The chapter that stands for a real one, and whether it has the same sections. */
  readonly target: (slug: string) => { readonly slug: string; readonly exact: boolean };
}

/**
 * A chapter built like a real one – the same headings, boxes, tables, fields and pictures – whose sentences, list items and
 * rows are drawn from all of them, with their notes.
 */
export function chapterText({ texts, model, title, random, target }: ChapterDraw): string {
  const drawn = new Set<string>();
  const notes = new Map<string, string>();
  const own = texts.chapters.indexOf(model);

  const draw = (pool: string, instead: Passage): Passage => {
    const among = texts.pools.get(pool) ?? [instead];
    for (let attempt = 0; attempt < 8; attempt++) {
      const passage = among[Math.floor(random() * among.length)]!;
      if (drawn.has(passage.text)) continue;
      drawn.add(passage.text);
      return passage;
    }
    return instead;
  };
  /** Its notes come along under names that no other chapter's notes have. */
  const put = ({ text, from }: Passage): string =>
    text.replace(/\[\^([^\]]+)\]/g, (_mark, name: string) => {
      notes.set(`${name}-${from + 1}`, texts.chapters[from]!.notes.get(name) ?? '');
      return `[^${name}-${from + 1}]`;
    });
  const write = (piece: Piece): string => {
    if (piece.kind === 'fest') return put({ text: piece.text, from: own });
    if (piece.kind === 'absatz') return piece.passages.map((each) => put(leadsOn(each) ? each : draw('satz', each))).join(' ');
    const { pool, head, passages } = piece;
    return head + passages.map((each, index) => mark(pool, index) + put(draw(pool, each))).join('\n');
  };

  const body = model.pieces.map(write).join('\n\n');
  const list = [...notes].map(([name, text]) => `[^${name}]: ${text}`).join('\n');
  const text = `${body}\n${list === '' ? '' : `\n${list}\n`}`.replace(
    /<Verweis kapitel="([^"]+)"( abschnitt="[^"]+")?/g,
    (_tag, slug: string, section = '') => {
      const { slug: to, exact } = target(slug);
      return `<Verweis kapitel="${to}"${exact ? section : ''}`;
    },
  );
  const head = { ...model.head, titel: title, stichworte: keywordsIn(text, texts.keywords, random) };
  // A pure practice chapter may have been dealt sources, one with sources too few of them.
  const sources = new Set([...notes.values()].flatMap((note) => note.match(/<Quelle id="[^"]+"/g) ?? []));
  return `---\n${stringify(sources.size < 2 ? { ...head, praxis: true } : head, { lineWidth: 0 })}---\n\n${text}`;
}

const mark = (pool: string, index: number): string => (pool.startsWith('zeilen') ? '' : pool === 'punkte Schritte' ? `${index + 1}. ` : '- ');

/** Seven words of the subject index that stand in the text, so that whoever looks them up finds them. */
function keywordsIn(text: string, keywords: readonly string[], random: () => number): string[] {
  const present = keywords.filter((keyword) => text.includes(keyword));
  const start = Math.floor(random() * present.length);
  return [...present.slice(start), ...present.slice(0, start)].filter((_, index) => index % 3 === 0).slice(0, 7);
}
