import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { Piece } from '../../blocks/Block.ts';
import { attributesOf, childrenOf, isElement, type Element } from '../../source/jsx.ts';
import { printedWords } from '../../text/printedWords.ts';
import type { FrameStep } from './flatten.ts';

/** What a text shows besides its own words. If that changes, the piece has changed. */
export interface Shown {
  /** Number of a note, text of a reference or source, identity of a picture file. */
  readonly words: (node: Nodes) => string;
  /** Attributes of a block that nobody reads on paper. */
  readonly unprinted: (element: Element) => readonly string[];
  /** As `words`, for editions before 2026-4. */
  readonly formerWords: (node: Nodes) => string;
  /** What a note was called when the last edition was frozen. */
  readonly formerLabel: (label: string) => string;
  /** Attributes as they were typed when the last edition was frozen. */
  readonly formerAttributes: (element: Element) => Readonly<Record<string, string>>;
}

export const showsNothingElse: Shown = {
  words: () => '',
  unprinted: () => [],
  formerWords: () => '',
  formerLabel: (label) => label,
  formerAttributes: attributesOf,
};

/** Keys of nodes that no reader of a sheet sees: where links lead, what notes are called in the source. */
const unprintedKeys = new Set(['type', 'position', 'data', 'children', 'attributes', 'spread', 'url', 'title', 'identifier', 'label', 'lang', 'meta']);

/**
 * Identity of what a piece prints: its words as paper shows them, their structure, its pictures. Editions keep it, and
 * a sheet is swapped if it differs; so it depends on nothing else, and its recipe never changes.
 * @param head words of the frames that begin with this piece
 * @returns twelve hexadecimal digits
 */
export const identityOf = (piece: Piece, frames: readonly FrameStep[], head: string, shown: Shown): string =>
  digest(frames, printedWords(head), piece, (node) => printed(node, shown));

/**
 * The same by the recipe of the editions up to 2026-3, which told apart what prints alike (a no-break space and a space,
 * two names of one chapter). Their sheets are found by it.
 */
export const formerIdentityOf = (piece: Piece, frames: readonly FrameStep[], head: string, shown: Shown): string =>
  digest(frames, head, piece, (node) => typed(node, shown));

function digest(frames: readonly FrameStep[], head: string, piece: Piece, words: (node: Nodes) => string): string {
  const around = frames.map(({ frame, index }) => [frame.draw, frame.shape, frame.numbered ? index : ''].join(' ')).join('>');
  const content = piece.nodes.length > 0 ? piece.nodes.map(words).join('\n') : (piece.identity ?? '');
  return createHash('sha256').update(`${around}\n${head}\n${content}`).digest('hex').slice(0, 12);
}

function printed(node: Nodes, shown: Shown): string {
  const values = Object.entries(node)
    .filter(([key, value]) => !unprintedKeys.has(key) && value !== null && value !== undefined)
    .map(([key, value]) => `${key}=${key === 'value' ? valueOf(node, String(value)) : String(value)}`);
  const attributes = isElement(node) ? attributeList(attributesOf(node), new Set(shown.unprinted(node))).map(printedWords) : [];
  const inner = childrenOf(node).map((child) => printed(child, shown));
  return `(${[node.type, ...values, ...attributes, printedWords(shown.words(node))].join(';')}${inner.join('')})`;
}

/** In code every blank counts; elsewhere a line end reads as a space, unless the engine has put the text together. */
function valueOf(node: Nodes, value: string): string {
  if (node.type === 'text' && node.position) return printedWords(value);
  return value
    .split('\n')
    .map(node.type === 'text' ? printedWords : (line) => line.normalize('NFC').replace(/\s/g, ' '))
    .join('\n');
}

const attributeList = (attributes: Readonly<Record<string, string>>, without: ReadonlySet<string> = new Set()): string[] =>
  Object.entries(attributes)
    .filter(([name]) => !without.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();

function typed(node: Nodes, shown: Shown): string {
  const { position: _position, data: _data, ...rest } = node;
  const own = Object.entries(rest)
    .filter(([key, value]) => key !== 'children' && key !== 'spread' && value !== null && value !== undefined)
    .map(([key, value]) => (key === 'attributes' ? formerAttributes(node, shown) : `${key}=${formerValue(node, key, String(value), shown)}`))
    .join(';');
  return `(${own}${shown.formerWords(node)}${childrenOf(node)
    .map((child) => typed(child, shown))
    .join('')})`;
}

function formerValue(node: Nodes, key: string, value: string, shown: Shown): string {
  if (node.type.startsWith('footnote') && (key === 'identifier' || key === 'label')) return shown.formerLabel(value);
  return node.type === 'text' && node.position ? value.replace(/[ \t]*\n[ \t]*/g, ' ') : value;
}

const formerAttributes = (node: Nodes, shown: Shown): string => (isElement(node) ? attributeList(shown.formerAttributes(node)).join(';') : '');
