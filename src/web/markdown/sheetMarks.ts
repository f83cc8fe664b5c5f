import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'mdast';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { pathTo } from '../../source/nodeIds.ts';
import type { Layout } from './Layout.ts';

/** Blocks before which a mark may stand; within lists and tables it stands inside the item or the first cell. */
const before = ['paragraph', 'heading', 'list', 'blockquote', 'code', 'thematicBreak', 'mdxJsxFlowElement'];

/** Puts `<Blattmarke seite="2.4 – 3" />` before the block with which a page of paper begins. */
export const sheetMarks = (layout: Layout): MdastPluginDefinition =>
  defineMdastPlugin({
    name: 'sheet-marks',
    before(root, context) {
      if (!context.fileURL) return;
      for (const { id, label } of layout.pageStarts(fileURLToPath(context.fileURL))) {
        const place = placeFor(root, id);
        if (place?.where === 'before') context.insertBefore(place.node, flowMark(label));
        if (place?.where === 'inside') context.prependChild(place.node, textMark(label));
      }
    },
  });

interface Place {
  readonly node: Block;
  readonly where: 'before' | 'inside';
}

type Block = Exclude<Nodes, { type: 'root' }>;

/** Where the mark of a block stands: before the outermost block that begins with it, or inside a list item or a row. */
function placeFor(root: Root, id: string): Place | undefined {
  const path = pathTo(root, id) as readonly Block[] | undefined;
  // In dev a text may have changed since it was laid out.
  if (!path) return undefined;
  const node = outermost(path, id);
  if (node.type === 'listItem') return node.children[0]?.type === 'paragraph' ? { node: node.children[0], where: 'inside' } : undefined;
  if (node.type === 'tableRow') return node.children[0] && { node: node.children[0], where: 'inside' };
  if (node.type === 'footnoteDefinition')
    return node.children[0] && before.includes(node.children[0].type) ? { node: node.children[0], where: 'before' } : undefined;
  return before.includes(node.type) ? { node, where: 'before' } : undefined;
}

const opensWithChild = ['list', 'listItem', 'blockquote'];

/** A page that begins with the first words of a list or a quotation begins with the list or quotation. */
function outermost(path: readonly Block[], id: string): Block {
  const places = id.split('.');
  let depth = path.length - 1;
  while (depth > 0 && places[depth] === '0' && opensWithChild.includes(path[depth - 1]!.type)) depth--;
  return path[depth]!;
}

const attributes = (label: string) => [{ type: 'mdxJsxAttribute' as const, name: 'seite', value: label }];
const flowMark = (label: string) => ({ type: 'mdxJsxFlowElement' as const, name: 'Blattmarke', attributes: attributes(label), children: [] });
const textMark = (label: string) => ({ type: 'mdxJsxTextElement' as const, name: 'Blattmarke', attributes: attributes(label), children: [] });
