import { createHash } from 'node:crypto';
import type { ListItem, Nodes } from 'mdast';

/**
 * The keys under which ticks are kept, by item. They come from the item's words, so that a tick stays with its item
 * when others are added; where words repeat they are counted.
 * @param wordsOf the words of an item
 */
export function itemNames(nodes: readonly Nodes[], wordsOf: (item: ListItem) => string): Map<ListItem, string> {
  const names = new Map<ListItem, string>();
  const seen = new Map<string, number>();
  for (const item of nodes.flatMap((node) => (node.type === 'list' ? node.children : []))) {
    const hash = createHash('sha256').update(wordsOf(item)).digest('hex').slice(0, 8);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    names.set(item, count === 1 ? hash : `${hash}-${count}`);
  }
  return names;
}
