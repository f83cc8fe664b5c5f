import type { Nodes } from 'mdast';
import { namedBy } from '../../blocks/namedBy.ts';
import type { Check } from '../Check.ts';
import { hint } from '../problem.ts';
import { yamlFile } from '../files/yamlFile.ts';

/** Sources in quellen.yaml are used somewhere. */
export const unusedSources: Check = (context) => {
  // A text that can't be read may use any of them.
  const read = new Set(context.documents.map(({ document }) => document.file));
  if (context.binder.problems.some(({ file }) => file.endsWith('.mdx') && !read.has(file))) return [];
  const used = new Set(context.documents.flatMap(({ elements }) => elements.flatMap(({ node }) => namedBy(node as Nodes, 'sources') ?? [])));
  const place = yamlFile(context, 'quellen.yaml');
  return [...context.binder.sources.keys()]
    .filter((id) => !used.has(id))
    .map((id) =>
      hint(
        'quelle/ungenutzt',
        'content/quellen.yaml',
        place(id),
        `Die Quelle »${id}« wird nirgends benutzt.`,
        'Löschen Sie den Eintrag oder zitieren Sie die Quelle.',
      ),
    );
};
