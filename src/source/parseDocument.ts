import type { Root, Heading, FootnoteDefinition } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Note, Section } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import { innerText } from './innerText.ts';
import { placeOf, walk } from './jsx.ts';
import { placeAt } from './places.ts';
import { mdxFeatures } from './mdxOptions.ts';
import { syntaxProblem } from './syntaxProblem.ts';

/** So many quotes and lists may stand in each other; paper has no room for more. */
export const deepest = 8;

export const tooDeepWords = {
  message: `Hier stehen mehr als ${deepest} Listen oder Zitate ineinander.`,
  remedy: 'Rücken Sie weniger weit ein.',
} as const;

/** What one MDX file holds, before its front matter is validated. */
export interface Parsed {
  readonly tree: Root;
  /** The YAML between the »---« lines, or undefined if there is none. */
  readonly front: string | undefined;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/**
 * Parses one MDX file with the parser that Astro uses.
 * A syntax fault yields an empty tree and one problem with the parser's line and column.
 */
export function parseDocument(file: string, source: string): Parsed {
  const deep = tooDeep.exec(source);
  if (deep) {
    const problem: Problem = { file, ...placeAt(source, deep.index), rule: 'datei/groesse', severity: 'Fehler', ...tooDeepWords };
    return { tree: { type: 'root', children: [] }, front: undefined, sections: [], notes: [], problems: [problem] };
  }
  let tree: Root;
  try {
    tree = mdxToMdast(source, { features: mdxFeatures }) as Root;
  } catch (error) {
    return { tree: { type: 'root', children: [] }, front: undefined, sections: [], notes: [], problems: [syntaxProblem(file, source, error as Error)] };
  }
  const front = tree.children[0]?.type === 'yaml' ? tree.children[0].value : undefined;
  return { tree, front, sections: sectionsOf(tree), notes: notesOf(tree), problems: [] };
}

/** Quotes and lists in each other that stand in one line: the parser takes seconds for thousands of them. */
const tooDeep = new RegExp(`^(?:[ ]{0,3}(?:>|[-*+](?=[ ])|\\d{1,9}[.)](?=[ ]))){${deepest + 1}}`, 'm');

/** The id that an editor gave to a heading in `{#…}`. */
export function headingId(heading: Heading): string | undefined {
  const properties = (heading.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties;
  return typeof properties?.id === 'string' ? properties.id : undefined;
}

function sectionsOf(tree: Root): Section[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    return [{ id: headingId(node) ?? '', title: innerText(node).trim(), depth: node.depth, line: placeOf(node).line }];
  });
}

/** Footnotes in the order of first mention, as GFM numbers them; unused ones are left out (a check reports them). */
function notesOf(tree: Root): Note[] {
  const definitions = new Map<string, FootnoteDefinition>();
  const order: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
    if (node.type === 'footnoteReference' && !order.includes(node.identifier)) order.push(node.identifier);
  });
  return order.flatMap((label, index) => {
    const definition = definitions.get(label);
    return definition ? [{ label, number: index + 1, definition }] : [];
  });
}
