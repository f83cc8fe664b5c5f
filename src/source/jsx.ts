import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** A block component as it stands in the text, between paragraphs (flow) or within a sentence (text). */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

export const isElement = (node: { type: string }): node is Element => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The literal attributes of an element; expressions are left out (a check reports them). */
export function attributesOf(element: Element): Record<string, string> {
  const result: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (typeof attribute.value === 'string') result[attribute.name] = attribute.value;
    else if (attribute.value === null || attribute.value === undefined) result[attribute.name] = '';
  }
  return result;
}

/** Children of a node, empty for leaves. */
export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? (node.children as Nodes[]) : []);

/** Visits a node and everything below it, parents first. `ancestors` holds the path from the root, nearest last. */
export function walk(node: Nodes, visit: (node: Nodes, ancestors: readonly Nodes[]) => void, ancestors: readonly Nodes[] = []): void {
  visit(node, ancestors);
  const below = [...ancestors, node];
  for (const child of childrenOf(node)) walk(child, visit, below);
}

/** Line and column of a node, 1-based. */
export const placeOf = (node: { position?: { start: { line: number; column: number } } | undefined }): { line: number; column: number } => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});
