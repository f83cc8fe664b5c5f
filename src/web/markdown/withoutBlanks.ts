import { defineHastPlugin } from 'satteri';

/** Elements whose children are blocks: blanks between those show nowhere. */
const holdBlocks = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol', 'blockquote', 'section']);

/** Takes out the line ends that Markdown leaves between blocks: in a chapter with tables they weigh as much as a sentence. */
export const withoutBlanks = defineHastPlugin({
  name: 'without-blanks',
  text(node, context) {
    if (!/^\s*\n\s*$/.test(node.value)) return;
    const parent = context.parent(node);
    const place = context.indexOf(node);
    // An item may hold words: between those a line end is a blank.
    const isAtEdge = place === 0 || place === parent.children.length - 1;
    const holds = parent.type === 'root' || parent.type === 'mdxJsxFlowElement' || (parent.type === 'element' && holdBlocks.has(parent.tagName));
    if (holds || (isAtEdge && parent.type === 'element' && parent.tagName === 'li')) context.removeNode(node);
  },
});
