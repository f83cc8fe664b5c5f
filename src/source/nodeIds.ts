import type { Nodes, Root } from 'mdast';
import { childrenOf } from './jsx.ts';

/**
 * A node's id is its path from the root: »2.0.1« is the second child of the first child of the third block.
 * Whoever parses the same text with the same options (mdxOptions.ts) gets the same ids. The front matter
 * doesn't count: Astro takes it off before it compiles.
 */
export function nodeIds(root: Root): ReadonlyMap<Nodes, string> {
  const ids = new Map<Nodes, string>();
  const visit = (node: Nodes, id: string): void => {
    ids.set(node, id);
    childrenOf(node).forEach((child, index) => visit(child, `${id}.${index}`));
  };
  blocksOf(root).forEach((node, index) => visit(node, String(index)));
  return ids;
}

/** The nodes on the way from the outermost block to the one with this id, which comes last; undefined if there is none. */
export function pathTo(root: Root, id: string): readonly Nodes[] | undefined {
  const path: Nodes[] = [];
  let below = blocksOf(root);
  for (const index of id.split('.')) {
    const node = below[Number(index)];
    if (!node) return undefined;
    path.push(node);
    below = childrenOf(node);
  }
  return path;
}

const blocksOf = (root: Root): readonly Nodes[] => root.children.filter(({ type }) => type !== 'yaml');
