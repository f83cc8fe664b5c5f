import type { Nodes } from 'mdast';
import { attributesOf, childrenOf, isElement } from '../source/jsx.ts';
import type { Outside } from './Block.ts';
import { blocks } from './registry.ts';

const blockTypes = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'tableCell', 'blockquote', 'code']);

/** The words of nodes as a reader meets them, one space between blocks; what blocks add to their content included. */
export function plainText(nodes: readonly Nodes[], outside: Outside): string {
  return nodes
    .map((node) => textOf(node, outside))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

function textOf(node: Nodes, outside: Outside): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (node.type === 'break') return ' ';
  const own = isElement(node) ? (blocks.get(node.name ?? '')?.words(attributesOf(node), outside) ?? '') : '';
  const inner = childrenOf(node)
    .map((child) => textOf(child, outside))
    .join('');
  const text = own === '' ? inner : `${own} ${inner}`;
  return blockTypes.has(node.type) || node.type === 'mdxJsxFlowElement' ? ` ${text} ` : text;
}
