import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ChapterHead } from '../../../src/model/schemas.ts';
import { leadsOn, piecesOf, type Passage, type Piece } from './pieces.ts';

/** A chapter of the real binder, taken apart. */
export interface RealChapter {
  readonly slug: string;
  readonly register: string;
  readonly head: Partial<ChapterHead>;
  readonly pieces: readonly Piece[];
  /** Text of each note by its name. */
  readonly notes: ReadonlyMap<string, string>;
}

/** All that generated chapters are drawn from. */
export interface RealTexts {
  readonly chapters: readonly RealChapter[];
  /** What may stand in each other's place: `satz`, and the pools of lists and tables. */
  readonly pools: ReadonlyMap<string, readonly Passage[]>;
  /** Words of the subject index. */
  readonly keywords: readonly string[];
}

/** Names like `4-buergerbefragung.mdx`, in the order of their numbers. */
export const numbered = (folder: string, form: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => form.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));

/** Reads the chapters of a content folder as text: the generator needs no parser, and no parser's change alters it. */
export function readRealTexts(content: string): RealTexts {
  const files = numbered(content, /^\d+-[\da-z-]+$/).flatMap((register) =>
    numbered(join(content, register), /^\d+-.*\.mdx$/).map((name) => ({ register, name })),
  );
  const chapters = files.map(({ register, name }, index) => readChapter(register, name, readFileSync(join(content, register, name), 'utf8'), index));
  const pools = new Map<string, Passage[]>();
  const put = (pool: string, passages: readonly Passage[]): void => void pools.set(pool, [...(pools.get(pool) ?? []), ...passages]);
  for (const piece of chapters.flatMap((chapter) => chapter.pieces)) {
    if (piece.kind === 'absatz')
      put(
        'satz',
        piece.passages.filter((passage) => !leadsOn(passage)),
      );
    if (piece.kind === 'reihe') put(piece.pool, piece.passages);
  }
  return { chapters, pools, keywords: [...new Set(chapters.flatMap(({ head }) => head.stichworte ?? []))].sort() };
}

function readChapter(register: string, name: string, source: string, index: number): RealChapter {
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
  const notes = new Map([...body.matchAll(/^\[\^([^\]]+)\]: (.*)$/gm)].map(([, note, text]) => [note!, text!]));
  return {
    slug: name.replace(/^\d+-|\.mdx$/g, ''),
    register,
    head: parse(head) as Partial<ChapterHead>,
    pieces: piecesOf(body.replace(/^\[\^[^\]]+\]: .*$/gm, ''), index),
    notes,
  };
}
