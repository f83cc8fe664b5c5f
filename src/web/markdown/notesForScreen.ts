import { defineHastPlugin } from 'satteri';

/** Id of the section with the footnotes: readers link to it. */
const notesId = 'quellen-und-anmerkungen';

/**
 * Makes what Markdown yields fit for our pages:
 * header cells say what they head; alignment is a class, because the content security policy forbids inline styles;
 * footnotes get German names for people who hear them, and their arrows count as furniture (they don't stand on paper).
 */
export const notesForScreen = defineHastPlugin({
  name: 'notes-for-screen',
  element: {
    filter: ['th', 'td', 'a', 'h2', 'section'],
    visit(node, context) {
      const { properties } = node;
      if (node.tagName === 'th' || node.tagName === 'td') {
        const align = /text-align:\s*(right|center)/.exec(String(properties['style'] ?? ''))?.[1] ?? properties['align'];
        context.setProperty(node, 'style', null);
        context.setProperty(node, 'align', null);
        if (node.tagName === 'th') context.setProperty(node, 'scope', 'col');
        if (align === 'right' || align === 'center') context.setProperty(node, 'className', [`align-${align}`]);
      } else if (node.tagName === 'section' && 'dataFootnotes' in properties) {
        context.setProperty(node, 'className', ['notes']);
        context.setProperty(node, 'ariaLabelledBy', notesId);
      } else if (node.tagName === 'h2' && properties['id'] === 'footnote-label') {
        context.setProperty(node, 'className', null);
        context.setProperty(node, 'id', notesId);
      } else if (node.tagName === 'a' && 'dataFootnoteRef' in properties) {
        context.setProperty(node, 'ariaDescribedBy', null);
        context.setProperty(node, 'ariaLabel', `Anmerkung ${context.textContent(node)}`);
      } else if (node.tagName === 'a' && 'dataFootnoteBackref' in properties) {
        context.setProperty(node, 'dataFurniture', '');
        context.setProperty(node, 'ariaLabel', backLabel(String(properties['href'] ?? ''), String(properties['ariaLabel'] ?? '')));
        context.setProperty(node, 'children', [{ type: 'text', value: '↑' }]);
      }
    },
  },
});

/** »Zurück zu Anmerkung 3 im Text«, and for a note that is mentioned again »…, 2. Stelle«. */
function backLabel(href: string, given: string): string {
  const number = /Stelle (\d+)/.exec(given)?.[1] ?? '';
  const again = /-(\d+)$/.exec(href.replace(/^#anm-fnref-/, '#'))?.[1];
  const place = given.includes('-') && again ? `, ${again}. Stelle` : '';
  return `Zurück zu Anmerkung ${number} im Text${place}`;
}
