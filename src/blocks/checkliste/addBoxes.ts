import type { Nodes } from 'mdast';
import { childrenOf, type Element } from '../../source/jsx.ts';
import type { ScreenTree } from '../Block.ts';
import { itemNames } from './itemNames.ts';

/** Wraps the text of each checklist item in `<Haken punkt="…">`, which becomes a labelled box. */
export function addBoxes(element: Readonly<Element>, tree: ScreenTree): undefined {
  for (const [item, name] of itemNames(element.children, (item) => tree.textContent(item))) {
    const [first, ...rest] = item.children;
    const inner = first?.type === 'paragraph' ? childrenOf(first) : first ? [first] : [];
    const box = {
      type: 'mdxJsxFlowElement',
      name: 'Haken',
      attributes: [{ type: 'mdxJsxAttribute', name: 'punkt', value: name }],
      children: inner,
    } as unknown as Nodes;
    tree.setProperty(item, 'children', [box, ...rest]);
  }
}
