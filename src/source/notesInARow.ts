import type { Nodes } from 'mdast';
import { childrenOf } from './jsx.ts';

/** Between the numbers of two notes that stand in a row: without it notes 1 and 2 read as note 12. Never a line's end. */
export const betweenNotes = ',\u202f';

/** True if a note's mark ends the first node and another one begins the second, with nothing to read between. */
export const notesInARow = (before: Nodes | undefined, after: Nodes): boolean =>
  before !== undefined && leaf(before, -1).type === 'footnoteReference' && leaf(after, 0).type === 'footnoteReference';

function leaf(node: Nodes, at: 0 | -1): Nodes {
  const child = childrenOf(node).at(at);
  return child ? leaf(child, at) : node;
}
