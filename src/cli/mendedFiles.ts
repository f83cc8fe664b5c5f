import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { blocks } from '../blocks/registry.ts';
import type { Document } from '../model/Binder.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { attributesOf, isElement, walk } from '../source/jsx.ts';
import type { Move } from './planMove.ts';

interface File {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a text and what stands there instead. */
type Edit = readonly [from: number, to: number, words: string];

/** Keys of YAML data and heads that name chapters. */
const keys = new Set(['kapitel', 'weitere', 'ziel', 'erstes_kapitel', 'betrifft']);

/** Key of own leaves that names chapters, by number too, with a section behind it. A number becomes the slug: that stays. */
const departs = 'abweichung';

/**
 * All files that a move changes, as they are afterwards: the chapter at its new place, with its former address in the head,
 * and whatever names it. Everything else in them stays as it was typed.
 */
export function mendedFiles(current: CurrentBinder, move: Move): File[] {
  const { chapter, path } = move;
  const { binder } = current;
  const texts = [...current.chapters.values(), ...binder.pages, ...binder.templates, ...binder.urgentNotices];
  const changed = texts.map((document): File & { before: string } => ({ path: document.path, text: mendText(document, move), before: document.source }));
  const own = changed.find((each) => each.path === chapter.path)!;
  return [
    { path, text: withFormerAddress(own.text, move) },
    ...[...changed.filter((each) => each !== own), ...dataFiles(current.folders.content).map((file) => mendData(file, move))].filter(
      ({ text, before }) => text !== before,
    ),
  ];
}

function mendText({ source, tree }: Document, move: Move): string {
  const edits: Edit[] = [];
  walk(tree, (node) => {
    const prop = isElement(node) ? blocks.get(node.name ?? '')?.namesChapter : undefined;
    if (prop === undefined || !isElement(node) || attributesOf(node)[prop] !== move.chapter.slug || !node.position) return;
    const start = node.position.start.offset ?? 0;
    const [tag = ''] = new RegExp(`^<[^>]*?\\s${prop}\\s*=\\s*(["'])${move.chapter.slug}\\1`, 's').exec(source.slice(start)) ?? [];
    if (tag !== '') edits.push([start + tag.length - 1 - move.chapter.slug.length, start + tag.length - 1, move.slug]);
  });
  const head = /^---\n(.*?\n)---\n/s.exec(source)?.[1] ?? '';
  edits.push(...namedIn(head, move).map(([from, to, words]): Edit => [from + 4, to + 4, words]));
  return mendAddresses(apply(source, edits), move);
}

const mendData = ({ path, text }: File, move: Move): File & { before: string } => ({
  path,
  before: text,
  text: mendAddresses(apply(text, namedIn(text, move)), move),
});

/** The chapter's slug wherever a YAML text names chapters. */
function namedIn(yaml: string, { chapter, slug }: Move): Edit[] {
  const edits: Edit[] = [];
  visit(parseDocument(yaml), {
    Scalar: (_key, node, path) => {
      const pair = path.findLast((each) => isPair(each));
      const isNamed = isPair(pair) && isScalar(pair.key) && keys.has(String(pair.key.value)) && pair.key !== node;
      if (!node.range) return;
      const [from, to] = node.range;
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === departs && pair.key !== node) {
        const typed = yaml.slice(from, to);
        const mended = typed.replace(new RegExp(`^(["']?)(?:${chapter.slug}|${chapter.number.replace('.', '\\.')})(?=#|["']|$)`), `$1${slug}`);
        if (mended !== typed) edits.push([from, to, mended]);
      }
      if (!isNamed) return;
      if (node.value === chapter.slug) edits.push([from, to, slug]);
      // Urgent notices name sections: »begehung#termin«.
      else if (typeof node.value === 'string' && node.value.startsWith(`${chapter.slug}#`))
        edits.push([from, to, slug + node.value.slice(chapter.slug.length)]);
    },
  });
  return edits;
}

/** Links that are typed as addresses. */
function mendAddresses(text: string, { chapter, register, slug }: Move): string {
  const old = `/${chapter.registerSlug}/${chapter.slug}`;
  return text.replace(new RegExp(`(?<![\\w/.-])${old}(?=/|\\.pdf)`, 'g'), `/${register.slug}/${slug}`);
}

/** Puts the address that the chapter leaves under `frueher`, and takes out the one it comes back to. */
function withFormerAddress(text: string, { chapter, register, slug }: Move): string {
  const [old, now] = [`${chapter.registerSlug}/${chapter.slug}`, `${register.slug}/${slug}`];
  const all = [...new Set([...chapter.head.frueher, old])].filter((address) => address !== now);
  const [whole = '', head = ''] = /^---\n(.*?\n)---\n/s.exec(text) ?? [];
  const list = `[${all.join(', ')}]`;
  const known = parseDocument(head).get('frueher', true);
  if (isSeq(known) && known.range) return whole.slice(0, 4) + withList(head, known.range, list) + text.slice(4 + head.length);
  return all.length === 0 ? text : `---\n${head}frueher: ${list}\n---\n${text.slice(whole.length)}`;
}

/** In one line, whether it was typed so or below each other. */
function withList(head: string, [from, to]: readonly [number, number, number], list: string): string {
  const before = head.slice(0, from).replace(/\s+$/, '');
  const after = head.slice(to);
  return `${before} ${list}${/^\s*\n/.test(after) || after === '' ? '' : '\n'}${after}`;
}

const apply = (text: string, edits: readonly Edit[]): string =>
  [...edits].sort(([a], [b]) => b - a).reduce((whole, [from, to, words]) => whole.slice(0, from) + words + whole.slice(to), text);

/** YAML files of the content that name chapters; frozen editions stay as they are. */
function dataFiles(content: string): File[] {
  const notes = join(content, 'aenderungen');
  const paths = [content, ...(existsSync(notes) ? [notes] : [])].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name)),
  );
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
