import type { Nodes } from 'mdast';
import { attributesOf, childrenOf, isElement } from './jsx.ts';

const spoken = ['titel', 'name', 'hilfe', 'auswahl'];
const blockTypes = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'tableCell', 'blockquote', 'code']);

/** The words of nodes as a reader meets them, one space between blocks; labels of blocks included. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map(textOf)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

function textOf(node: Nodes): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (node.type === 'break') return ' ';
  const own = isElement(node)
    ? spoken
        .map((name) => attributesOf(node)[name])
        .filter(Boolean)
        .join(' ')
    : '';
  const inner = childrenOf(node).map(textOf).join('');
  const text = own === '' ? inner : `${own} ${inner}`;
  return blockTypes.has(node.type) || node.type === 'mdxJsxFlowElement' ? ` ${text} ` : text;
}
