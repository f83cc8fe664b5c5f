import type { Nodes } from 'mdast';
import { alone, blockThat, closing, named, opening } from '../../blocks/typed.ts';
import type { Problem } from '../../model/Problem.ts';
import { isElement, placeOf } from '../../source/jsx.ts';
import type { Check, Found } from '../Check.ts';
import { fault } from '../problem.ts';

/** Markdown that both faces can show. */
const allowed = new Set(
  'root yaml paragraph heading thematicBreak blockquote list listItem code text emphasis strong delete inlineCode break link footnoteReference footnoteDefinition table tableRow tableCell'.split(
    ' ',
  ),
);

const tableBlock = blockThat(({ content }) => content === 'Tabellenzeilen');
const tickBlock = blockThat(({ content }) => content === 'Liste');
const picture = ['Bilder kommen nicht mit ![…] in den Text.', `Benutzen Sie ${alone(blockThat(({ picture }) => picture !== undefined))}.`] as const;

const forbidden: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  image: picture,
  imageReference: picture,
  linkReference: ['Links mit gesammelten Adressen sind nicht erlaubt.', 'Schreiben Sie die Adresse gleich dahinter: [Linktext](https://…).'],
  definition: ['Gesammelte Linkadressen sind nicht erlaubt.', 'Schreiben Sie die Adresse in den Text: [Linktext](https://…); hier löschen Sie die Zeile.'],
  html: ['HTML ist nicht erlaubt.', 'Benutzen Sie Markdown oder einen Baustein.'],
};

/** Code is what dataOnly.ts reports. */
const code = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression']);

/** Only the Markdown of the editors' guide. */
export const markdown: Check = ({ documents }) => documents.flatMap(({ document, nodes }) => nodes.flatMap((found) => element(document.file, found)));

function element(file: string, { node, ancestors }: Found<Nodes>): Problem[] {
  const at = placeOf(node);
  // The tree holds MDX nodes that mdast's own type doesn't know.
  const type: string = node.type;
  if (type in forbidden) return [fault('mdx/element', file, at, ...forbidden[type]!)];
  if (type === 'table' && !inTable(ancestors))
    return [
      fault(
        'mdx/element',
        file,
        at,
        'Eine Tabelle steht ohne Baustein im Text.',
        `Setzen Sie ${opening(tableBlock)} davor und ${closing(tableBlock)} dahinter, mit je einer Leerzeile.`,
      ),
    ];
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const inside = ancestors.some((above) => isElement(above) && above.name === tickBlock.tag);
    return [
      fault(
        'mdx/element',
        file,
        at,
        'Kästchen [ ] werden nicht getippt.',
        inside ? 'Löschen Sie das Kästchen; in der Checkliste genügt »- «.' : `Setzen Sie die Liste in eine ${named(tickBlock)} und löschen Sie die Kästchen.`,
      ),
    ];
  }
  if (!allowed.has(type) && !code.has(type) && !isElement(node))
    return [fault('mdx/element', file, at, `Dieses Element (${type}) ist nicht vorgesehen.`, 'Schreiben Sie es mit dem Markdown aus content/README.md.')];
  return [];
}

const inTable = (ancestors: readonly Nodes[]): boolean => ancestors.some((above) => isElement(above) && above.name === tableBlock.tag);
