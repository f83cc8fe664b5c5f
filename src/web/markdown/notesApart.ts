import { defineMdastPlugin } from 'satteri';
import { childrenOf, walk } from '../../source/jsx.ts';
import { betweenNotes, notesInARow } from '../../source/notesInARow.ts';

/** Parts the marks of two notes in a row, in the text itself, so that whoever copies or hears it finds two numbers as well. */
export const notesApart = defineMdastPlugin({
  name: 'notes-apart',
  before(root, context) {
    walk(root, (node) => {
      childrenOf(node).forEach((child, index, children) => {
        if (child.type === 'root' || !notesInARow(children[index - 1], child)) return;
        context.insertBefore(child, { type: 'mdxJsxTextElement', name: 'sup', attributes: [], children: [{ type: 'text', value: betweenNotes }] });
      });
    });
  },
});
