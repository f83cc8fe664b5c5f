import type { Nodes } from 'mdast';
import { childrenOf } from './jsx.ts';

/** The words of a node and everything below it, without marks. */
export function innerText(node: Nodes): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : childrenOf(node).map(innerText).join('');
}
