import { mdxToHast } from 'satteri';
import { mdxFeatures } from '../../src/source/mdxOptions.ts';
import { typography } from '../../src/text/typography.ts';
import { readableLines } from './readableLines.ts';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

const lines = new Set(['p', 'h2', 'h3', 'li', 'tr', 'pre', 'blockquote', 'section']);

/**
 * What a reader finds on screen, line by line, from the HTML tree that Astro's parser makes; list items with
 * the marks that a browser draws. Heading and arrows of the footnotes are furniture.
 */
export function linesOnScreen(mdx: string): string[] {
  return readableLines(text(mdxToHast(mdx, { features: mdxFeatures }), { depth: 0, code: false }));
}

interface Place {
  /** Lists around the node. */
  readonly depth: number;
  readonly code: boolean;
}

function text(node: Node, place: Place): string {
  const { type, tagName, value, properties = {}, children = [] } = node;
  if (type === 'text') return place.code ? (value ?? '') : typography((value ?? '').replace(/\n/g, ' '));
  if (tagName === 'br') return '\n';
  if ('dataFootnoteBackref' in properties || properties['id'] === 'footnote-label') return '';
  if (tagName === 'ul' || tagName === 'ol') return list(node, place);
  const inner = children.map((child) => text(child, { ...place, code: place.code || tagName === 'code' })).join('');
  if (tagName === 'td' || tagName === 'th') return `${inner} `;
  return tagName !== undefined && lines.has(tagName) ? `\n${inner}\n` : inner;
}

function list({ tagName, properties = {}, children = [] }: Node, place: Place): string {
  const first = Number(properties['start'] ?? 1);
  const items = children.filter((child) => child.tagName === 'li');
  const isNotes = items.some((item) => typeof item.properties?.['id'] === 'string' && item.properties['id'].startsWith('anm-fn-'));
  return items
    .map((item, index) => {
      const mark = isNotes ? '' : tagName === 'ol' ? `${first + index}. ` : place.depth % 2 === 0 ? '• ' : '– ';
      return `\n${mark}${item.children
        ?.map((child) => text(child, { ...place, depth: place.depth + (tagName === 'ul' ? 1 : 0) }))
        .join('')
        .trimStart()}\n`;
    })
    .join('');
}
