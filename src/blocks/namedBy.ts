import type { Nodes } from 'mdast';
import { attributesOf, isElement } from '../source/jsx.ts';
import { blocks } from './registry.ts';

/** The entry of quellen.yaml or glossar.yaml that a node names; undefined if it is no block that names one. */
export function namedBy(node: Nodes, among: 'sources' | 'glossary'): string | undefined {
  if (!isElement(node)) return undefined;
  const names = blocks.get(node.name ?? '')?.names;
  return names?.among === among ? attributesOf(node)[names.prop] : undefined;
}
