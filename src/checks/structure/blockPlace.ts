import type { Nodes } from 'mdast';
import { blocks } from '../../blocks/registry.ts';
import type { Block } from '../../blocks/Block.ts';
import { blockThat, closing, named, opening } from '../../blocks/typed.ts';
import type { Problem } from '../../model/Problem.ts';
import { isElement, placeOf } from '../../source/jsx.ts';
import type { Check, CheckedDocument, Found } from '../Check.ts';
import type { Element } from '../../source/jsx.ts';
import { fault } from '../problem.ts';

/** Blocks stand where their faces can show them: between paragraphs or within a sentence. */
export const blockPlace: Check = ({ documents }) =>
  documents.flatMap((checked) =>
    checked.elements.flatMap((found) => {
      const block = blocks.get(found.node.name ?? '');
      return block ? place(checked, found, block) : [];
    }),
  );

function place({ document, kind }: CheckedDocument, { node, ancestors }: Found<Element>, block: Block): Problem[] {
  const report = (message: string, remedy: string): Problem[] => [fault('baustein/inhalt', document.file, placeOf(node), message, remedy)];
  const parent = ancestors.at(-1);
  const name = `<${block.tag}>`;
  if (ancestors.some(({ type }) => type === 'link')) return report(`Der Baustein ${name} steht in einem Linktext.`, 'Setzen Sie ihn vor oder hinter den Link.');
  if (block.place === 'Absatz') {
    if (node.type === 'mdxJsxTextElement')
      return report(`Der Baustein ${name} steht mitten im Satz.`, 'Setzen Sie ihn in eine eigene Zeile, mit einer Leerzeile davor und danach.');
    if (parent?.type === 'listItem') return report(`Der Baustein ${name} steht in einem Listenpunkt.`, 'Setzen Sie ihn hinter die Liste, ohne Einrückung.');
    return [];
  }
  if (block.field && kind !== 'Vorlage' && !holdsFields(parent)) {
    const form = blockThat(({ content }) => content === 'Felder');
    return report(`Ein ${name} steht außerhalb von ${named(form)}.`, `Setzen Sie ${opening(form)} davor und ${closing(form)} dahinter.`);
  }
  if (block.place === 'Satz' && node.type === 'mdxJsxFlowElement' && !mayStandAlone(parent)) {
    return report(
      `Der Baustein ${name} steht allein in einer Zeile, gehört aber in einen Satz.`,
      'Schreiben Sie einen Satz darum, mindestens mit einem Punkt dahinter.',
    );
  }
  return [];
}

/** The parser takes a lone element for a paragraph of its own; in notes and list items that reads the same. */
const mayStandAlone = (parent: Nodes | undefined): boolean => parent?.type === 'footnoteDefinition' || parent?.type === 'listItem' || holdsFields(parent);

const holdsFields = (node: Nodes | undefined): boolean => node !== undefined && isElement(node) && blocks.get(node.name ?? '')?.content === 'Felder';
