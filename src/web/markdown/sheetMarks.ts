import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { defineMdastPlugin } from 'satteri';

/** Where a page of paper begins in the source of a chapter. */
export interface PageStart {
  /** 1-based line of the first block on the page. */
  readonly line: number;
  /** What stands at the margin, for example »2.4–3«. */
  readonly label: string;
}

/**
 * The print layer says where the pages begin: it puts a function here, called with the path of an MDX file.
 * On globalThis because this plugin runs inside Astro's configuration, and web must not import print.
 */
declare global {
  var praeventionsordnerPageStarts: ((path: string) => readonly PageStart[]) | undefined;
}

/** Blocks before which a mark may stand; within lists and tables it stands inside the item or the first cell. */
const before = ['paragraph', 'heading', 'list', 'blockquote', 'code', 'thematicBreak', 'mdxJsxFlowElement'];

/** Puts `<Blattmarke seite="2.4–3" />` before the block with which a page of paper begins. */
export const sheetMarks = defineMdastPlugin({
  name: 'sheet-marks',
  options: { position: true },
  before(root, context) {
    if (!context.fileURL) return;
    const starts = globalThis.praeventionsordnerPageStarts?.(fileURLToPath(context.fileURL)) ?? [];
    // The first page begins with the title: no mark.
    const first = root.children.find(({ type }) => type !== 'yaml')?.position?.start.line ?? 0;
    for (const { line, label } of starts) {
      if (line <= first) continue;
      const place = placeFor(root, line);
      if (place?.where === 'before') context.insertBefore(place.node, flowMark(label));
      if (place?.where === 'inside') context.prependChild(place.node, textMark(label));
    }
  },
});

interface Place {
  readonly node: Exclude<Nodes, { type: 'root' }>;
  readonly where: 'before' | 'inside';
}

/** The first node, from the outside in, that starts on a line; for a page that starts within a list, its item's text. */
function placeFor(node: Nodes, line: number): Place | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children as Exclude<Nodes, { type: 'root' }>[]) {
    const start = child.position?.start.line ?? 0;
    const end = child.position?.end.line ?? 0;
    if (start === line && child.type === 'listItem') {
      const paragraph = child.children[0];
      return paragraph?.type === 'paragraph' ? { node: paragraph, where: 'inside' } : undefined;
    }
    if (start === line && child.type === 'tableRow') return child.children[0] && { node: child.children[0], where: 'inside' };
    if (start === line && before.includes(child.type)) return { node: child, where: 'before' };
    if (start <= line && line <= end) return placeFor(child, line);
  }
  return undefined;
}

const attributes = (label: string) => [{ type: 'mdxJsxAttribute' as const, name: 'seite', value: label }];
const flowMark = (label: string) => ({ type: 'mdxJsxFlowElement' as const, name: 'Blattmarke', attributes: attributes(label), children: [] });
const textMark = (label: string) => ({ type: 'mdxJsxTextElement' as const, name: 'Blattmarke', attributes: attributes(label), children: [] });
