import { defineMdastPlugin } from 'satteri';
import { addBoxes } from '../../blocks/checkliste/addBoxes.ts';
import { addEmptyRows } from '../../blocks/tabelle/addEmptyRows.ts';
import { attributesOf } from '../../source/jsx.ts';

/** Lets blocks change their own contents before they become HTML. */
export const blocksForScreen = defineMdastPlugin({
  name: 'blocks-for-screen',
  mdxJsxTextElement(node) {
    // A field within a sentence must know where it stands; as attributes can't be added, it is put anew.
    if (node.name !== 'Feld' || 'satz' in attributesOf(node)) return undefined;
    return { type: 'mdxJsxTextElement', name: 'Feld', attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'satz', value: '' }], children: [] };
  },
  mdxJsxFlowElement(node, context) {
    if (node.name === 'Checkliste') addBoxes(node, context);
    if (node.name === 'Tabelle') addEmptyRows(node, Number(attributesOf(node)['leerzeilen'] ?? 0), context);
  },
});
