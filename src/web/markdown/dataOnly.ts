import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastVisitorContext } from 'satteri';
import { knownBlocks } from '../../blocks/knownBlocks.ts';
import { refusalsOf, type Refusal } from '../../source/dataOnly.ts';
import { walk } from '../../source/jsx.ts';
import { formatProblem } from '../../text/formatProblem.ts';

/**
 * Refuses what isn't data, before anything of it can run: in a build the checks have stopped already, the dev
 * server compiles whatever was saved. Comes first, so that it sees what was typed and not what other plugins add.
 */
export const dataOnly = defineMdastPlugin({
  name: 'data-only',
  options: { position: true },
  before(root, context) {
    const refusals: Refusal[] = namesLayout(context) ? [layoutRefusal] : [];
    walk(root, (node) => refusals.push(...refusalsOf(node, context.source, knownBlocks)));
    if (refusals.length === 0) return;
    const file = context.fileURL ? shown(fileURLToPath(context.fileURL)) : '';
    throw new Error(refusals.map((refusal) => formatProblem({ file, severity: 'Fehler', ...refusal })).join('\n\n'));
  },
});

/** Astro imports the file that an entry `layout` of the front matter names, and runs it. */
const namesLayout = ({ data }: MdastVisitorContext): boolean => {
  const { frontmatter } = (data as { astro?: { frontmatter?: Readonly<Record<string, unknown>> } }).astro ?? {};
  return frontmatter !== undefined && 'layout' in frontmatter;
};

const layoutRefusal: Refusal = {
  line: 1,
  column: 1,
  rule: 'mdx/code',
  message: 'Die Angabe »layout« im Kopf lädt ein Programm.',
  remedy: 'Löschen Sie die Zeile.',
};

const shown = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short.split(sep).join('/');
};
