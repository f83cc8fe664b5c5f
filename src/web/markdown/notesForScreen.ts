import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import type { Layout } from './Layout.ts';

/** Id of the section with the footnotes: readers link to it. */
const notesId = 'quellen-und-anmerkungen';

/**
 * Makes what Markdown yields fit for our pages:
 * header cells say what they head; alignment is a class, because the content security policy forbids inline styles;
 * footnotes get German names for people who hear them, and their arrows count as furniture (they don't stand on paper).
 */
export const notesForScreen = (layout: Layout): HastPluginDefinition =>
  defineHastPlugin({
    name: 'notes-for-screen',
    element: {
      filter: ['th', 'td', 'a', 'h2', 'section', 'li'],
      visit(node, context) {
        const { tagName, properties } = node;
        const numbers = context.fileURL && layout.noteNumbers(fileURLToPath(context.fileURL));
        if (tagName === 'th' || tagName === 'td') {
          const align = /text-align:\s*(right|center)/.exec(String(properties['style'] ?? ''))?.[1] ?? properties['align'];
          context.setProperty(node, 'style', null);
          context.setProperty(node, 'align', null);
          if (tagName === 'th') context.setProperty(node, 'scope', 'col');
          if (align === 'right' || align === 'center') context.setProperty(node, 'className', [`align-${align}`]);
        } else if (tagName === 'section' && 'dataFootnotes' in properties) {
          context.setProperty(node, 'className', ['notes', ...(numbers ? ['notes-numbered'] : [])]);
          context.setProperty(node, 'ariaLabelledBy', notesId);
        } else if (tagName === 'h2' && properties['id'] === 'footnote-label') {
          context.setProperty(node, 'className', null);
          context.setProperty(node, 'id', notesId);
        } else if (tagName === 'li' && numbers) {
          const number = numbers.get(labelOf(properties['id'], 'anm-fn-'));
          if (number !== undefined) {
            context.prependChild(node, {
              type: 'element',
              tagName: 'span',
              properties: { className: ['note-number'] },
              children: [{ type: 'text', value: `${number}.` }],
            });
          }
        } else if (tagName === 'a' && 'dataFootnoteRef' in properties) {
          const number = numbers?.get(labelOf(properties['href'], '#anm-fn-')) ?? context.textContent(node);
          context.setProperty(node, 'ariaDescribedBy', null);
          context.setProperty(node, 'dataFootnoteRef', '');
          context.setProperty(node, 'ariaLabel', `Anmerkung ${number}`);
          context.setProperty(node, 'children', [{ type: 'text', value: number }]);
        } else if (tagName === 'a' && 'dataFootnoteBackref' in properties) {
          const [, counted = '', again] = /Stelle (\d+)(?:-(\d+))?/.exec(String(properties['ariaLabel'] ?? '')) ?? [];
          const label = labelOf(properties['href'], '#anm-fnref-');
          const number = numbers?.get(label) ?? numbers?.get(label.replace(/-\d+$/, '')) ?? counted;
          context.setProperty(node, 'className', null);
          context.setProperty(node, 'dataFurniture', '');
          context.setProperty(node, 'ariaLabel', `Zurück zu Anmerkung ${number} im Text${again === undefined ? '' : `, ${again}. Stelle`}`);
          context.setProperty(node, 'children', [{ type: 'text', value: '↑' }]);
        }
      },
    },
  });

const labelOf = (value: unknown, prefix: string): string =>
  typeof value === 'string' && value.startsWith(prefix) ? decodeURIComponent(value.slice(prefix.length)) : '';
