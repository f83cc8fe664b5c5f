import { createHash } from 'node:crypto';
import type { List, Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import { childrenOf } from '../../source/jsx.ts';

/** The part of Sätteri's visitor context that is needed. */
interface Context {
  setProperty(node: Nodes, key: 'children', value: readonly Nodes[]): void;
  textContent(node: Nodes): string;
}

/**
 * Wraps the text of each checklist item in `<Haken punkt="…">`, which becomes a labelled box.
 * The name of an item comes from its words, so that a tick stays with its item when others are added.
 */
export function addBoxes(element: Readonly<MdxJsxFlowElement>, context: Context): void {
  const seen = new Map<string, number>();
  for (const list of element.children.filter((child): child is List => child.type === 'list')) {
    for (const item of list.children) {
      const hash = createHash('sha256').update(context.textContent(item)).digest('hex').slice(0, 8);
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      const name = count === 1 ? hash : `${hash}-${count}`;
      const [first, ...rest] = item.children;
      const inner = first?.type === 'paragraph' ? childrenOf(first) : first ? [first] : [];
      const box = {
        type: 'mdxJsxFlowElement',
        name: 'Haken',
        attributes: [{ type: 'mdxJsxAttribute', name: 'punkt', value: name }],
        children: inner,
      } as unknown as Nodes;
      context.setProperty(item, 'children', [box, ...rest]);
    }
  }
}
