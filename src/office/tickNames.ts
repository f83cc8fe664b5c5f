import { createHash } from 'node:crypto';
import type { ListItem, Nodes } from 'mdast';
import { innerText } from '../source/innerText.ts';

/**
 * The keys under which the screen remembers the ticks of a checklist, by item.
 * Same rule as blocks/checklist/addBoxes.ts: hash of the item's words, counted where words repeat.
 */
export function tickNames(nodes: readonly Nodes[]): Map<ListItem, string> {
  const names = new Map<ListItem, string>();
  const seen = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'list') continue;
    for (const item of node.children) {
      const hash = createHash('sha256').update(innerText(item)).digest('hex').slice(0, 8);
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      names.set(item, count === 1 ? hash : `${hash}-${count}`);
    }
  }
  return names;
}
