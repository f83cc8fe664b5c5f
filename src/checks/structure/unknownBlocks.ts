import { blocks } from '../../blocks/registry.ts';
import { blockThat, named } from '../../blocks/typed.ts';
import { placeOf } from '../../source/jsx.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from '../Check.ts';
import { fault } from '../problem.ts';

const tags = [...blocks.keys()];

/** What to write instead of the HTML that editors are tempted to use. */
const insteadOf: Readonly<Record<string, string>> = {
  a: 'Schreiben Sie [Linktext](https://…).',
  b: 'Schreiben Sie **fett**.',
  strong: 'Schreiben Sie **fett**.',
  i: 'Schreiben Sie *betont*.',
  em: 'Schreiben Sie *betont*.',
  br: 'Schreiben Sie \\ am Zeilenende.',
  hr: 'Schreiben Sie --- in eine eigene Zeile.',
  img: `Benutzen Sie ${named(blockThat(({ picture }) => picture !== undefined))}.`,
  table: `Benutzen Sie ${named(blockThat(({ content }) => content === 'Tabellenzeilen'))} mit einer Markdown-Tabelle.`,
  ul: 'Schreiben Sie eine Liste mit »- «.',
  ol: 'Schreiben Sie eine Liste mit »1. «.',
  code: 'Schreiben Sie `Code`.',
  del: 'Schreiben Sie ~~gestrichen~~.',
  blockquote: 'Schreiben Sie > vor das Zitat.',
};
const otherHtml =
  'abbr address article aside audio button canvas center details div fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header iframe input label li link main mark meta nav object option p pre q s script section select small span style sub summary sup svg tbody td textarea tfoot th thead tr u video'.split(
    ' ',
  );
const html = new Set([...Object.keys(insteadOf), ...otherHtml]);

/** Only known blocks, no HTML. */
export const unknownBlocks: Check = ({ documents }) =>
  documents.flatMap(({ document, elements }) =>
    elements.flatMap(({ node }) => {
      const name = node.name ?? '';
      if (blocks.has(name)) return [];
      const at = placeOf(node);
      if (name === '') return [fault('mdx/html', document.file, at, 'Hier steht eine leere spitze Klammer <>.', 'Löschen Sie sie.')];
      if (html.has(name))
        return [
          fault(
            'mdx/html',
            document.file,
            at,
            `<${name}> ist HTML; erlaubt sind nur Markdown und Bausteine.`,
            insteadOf[name] ?? `Löschen Sie <${name}> und </${name}>.`,
          ),
        ];
      const near = nearest(name, tags);
      return [
        fault(
          'baustein/unbekannt',
          document.file,
          at,
          `Den Baustein <${name}> gibt es nicht.`,
          near ? `Meinten Sie <${near}>?` : `Vorhanden sind: ${tags.map((tag) => `<${tag}>`).join(', ')}.`,
        ),
      ];
    }),
  );
