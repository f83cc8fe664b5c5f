import type { Nodes } from 'mdast';
import { isElement, walk, type Element } from '../source/jsx.ts';

/** Numbers of the blocks of a text among those of their kind, in reading order from 1: all faces name them alike. */
export function numberBlocks(root: Nodes): ReadonlyMap<Element, number> {
  const counts = new Map<string, number>();
  const numbers = new Map<Element, number>();
  walk(root, (node) => {
    if (!isElement(node)) return;
    const count = (counts.get(node.name ?? '') ?? 0) + 1;
    counts.set(node.name ?? '', count);
    numbers.set(node, count);
  });
  return numbers;
}
