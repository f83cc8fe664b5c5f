import { defineMdastPlugin } from 'satteri';
import { typography } from '../../text/typography.ts';

/** Sets the same spaces on screen as on paper. Code keeps what was typed. */
export const typographyForScreen = defineMdastPlugin({
  name: 'typography-for-screen',
  text(node) {
    const value = typography(node.value);
    return value === node.value ? undefined : { type: 'text', value };
  },
});
