import { defineMdastPlugin } from 'satteri';
import { addBoxes } from '../../blocks/checkliste/addBoxes.ts';
import { fillInTable } from '../../blocks/tabelle/fillInTable.ts';
import { numberTables } from '../../blocks/tabelle/numberTables.ts';
import { attributesOf, isElement } from '../../source/jsx.ts';

/** Lets blocks change their own contents before they become HTML. */
export const blocksForScreen = defineMdastPlugin({
  name: 'blocks-for-screen',
  // Tables are numbered through the whole text, so they are treated together.
  before(root, context) {
    for (const [table, number] of numberTables(root)) if (isElement(table)) fillInTable(table, number, context);
  },
  mdxJsxTextElement(node) {
    // A field within a sentence must know where it stands; as attributes can't be added, it is put anew.
    if (node.name !== 'Feld' || 'satz' in attributesOf(node)) return undefined;
    return { type: 'mdxJsxTextElement', name: 'Feld', attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'satz', value: '' }], children: [] };
  },
  mdxJsxFlowElement(node, context) {
    if (node.name === 'Checkliste') addBoxes(node, context);
  },
});
