import type { Nodes } from 'mdast';
import { blocks } from '../../blocks/registry.ts';
import { childrenOf, isElement, placeOf } from '../../source/jsx.ts';
import type { Document } from '../../model/Binder.ts';
import type { Found, Place } from '../Check.ts';
import { placeInText } from '../places.ts';

/** A run of text that is read in one go: a paragraph, a heading, a table cell. */
export interface Passage {
  readonly node: Nodes;
  readonly ancestors: readonly Nodes[];
  /** The words without marks; code is left out, line breaks are spaces. */
  readonly text: string;
  /** Longer than a page holds: its words are left out, since nobody reads them and rules would take minutes. */
  readonly isTooLong: boolean;
  /** Place in the file of a character of the text. */
  readonly at: (index: number) => Place;
}

/** In signs: several pages, so whatever is shorter is measured on paper. */
export const longestPassage = 15_000;

interface Segment {
  readonly from: number;
  readonly node: Nodes & { readonly value: string };
}

const containers = new Set(['paragraph', 'heading', 'tableCell']);

/** All passages of a text in reading order. Footnotes are passages too. */
export function readPassages(document: Document, nodes: readonly Found<Nodes>[]): Passage[] {
  return nodes
    .filter(({ node }) => containers.has(node.type))
    .map(({ node, ancestors }) => {
      const segments: Segment[] = [];
      const text = join(node, segments, '');
      const at = (index: number): Place => {
        const segment = segments.findLast(({ from }) => from <= index);
        return segment ? placeInText(document, segment.node, index - segment.from) : placeOf(node);
      };
      const isTooLong = text.length > longestPassage;
      return { node, ancestors, text: isTooLong ? '' : text, isTooLong, at };
    });
}

function join(node: Nodes, segments: Segment[], before: string): string {
  if (node.type === 'text') {
    segments.push({ from: before.length, node });
    return before + node.value.replace(/\n/g, ' ');
  }
  if (node.type === 'break') return before.endsWith(' ') ? before : `${before} `;
  // A mark takes room between two spaces but is no word.
  if (node.type === 'footnoteReference') return `${before}\u2060`;
  // Stands for code and for words that other files provide, so that the sentence keeps its length.
  if (childrenOf(node).length === 0) return `${before}${isElement(node) && blocks.get(node.name ?? '')?.leadsTo ? 'Kapitel' : '…'}`;
  return childrenOf(node).reduce((text, child) => join(child, segments, text), before);
}
