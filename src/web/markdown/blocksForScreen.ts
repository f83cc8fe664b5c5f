import { defineMdastPlugin } from 'satteri';
import { numberBlocks } from '../../blocks/numberBlocks.ts';
import { blocks } from '../../blocks/registry.ts';

/** Lets blocks change their own nodes before they become HTML. */
export const blocksForScreen = defineMdastPlugin({
  name: 'blocks-for-screen',
  // Blocks between paragraphs are numbered through the whole text, so they are treated together.
  before(root, context) {
    for (const [element, number] of numberBlocks(root)) {
      if (element.type === 'mdxJsxFlowElement') blocks.get(element.name ?? '')?.prepare?.(element, context, number);
    }
  },
  mdxJsxTextElement(node, context) {
    return blocks.get(node.name ?? '')?.prepare?.(node, context, 0) as typeof node | undefined;
  },
});
