import type { List, Nodes } from 'mdast';
import { z } from 'zod';
import type { TemplateBlock } from '../../model/TemplateDocument.ts';
import type { Element } from '../../source/jsx.ts';
import { innerText } from '../../source/innerText.ts';
import { counted } from '../../text/counted.ts';
import { addBoxes } from './addBoxes.ts';
import { itemNames } from './itemNames.ts';
import { defineBlock, nothing, type Frame, type OfficeWriter, type Part, type Writer } from '../Block.ts';
import { box } from '../box.ts';

export const checkliste = defineBlock({
  tag: 'Checkliste',
  place: 'Absatz',
  content: 'Liste',
  purpose: 'Punkte zum Abhaken: am Bildschirm (nach Zustimmung gemerkt) und auf Papier.',
  usualProps: 'id="…" titel="…"',
  props: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/, 'Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche.'), titel: z.string().min(1) }),
  typst: ['kasten.typ', 'checkliste/kaestchen.typ'],
  print: (element, props, writer) => {
    const parts = element.children.flatMap((child): Part[] => (child.type === 'list' ? [boxes(child, writer)] : writer.flow([child])));
    return [box({ kind: 'checkliste', label: 'Checkliste', title: props['titel'], writer, parts })];
  },
  office: (element, { titel = '' }, writer) => ticks(element.children as Nodes[], writer.text(titel), writer),
  words: ({ titel = '' }) => titel,
  shows: nothing,
  unprinted: ['id'],
  prepare: (element, tree) => addBoxes(element, tree),
  innerTags: ['Haken'],
  anchor: ({ id }) => id,
  keeps: 'Häkchen',
  tool: (element) => ({ kind: 'Checkliste', size: counted(itemsIn(element), 'Punkt', 'Punkte') }),
  record: 'Checkliste',
});

/** The items of a checklist, each with an empty box of 10 pt. */
function boxes(list: List, writer: Writer): Frame {
  const items = list.children;
  return {
    type: 'frame',
    draw: 'kaestchen',
    args: {},
    above: 6,
    below: 6,
    padTop: 0,
    padBottom: 0,
    headGap: 0,
    inset: 20,
    wholeUpTo: 0.3,
    parts: items.map((item, index): Part => ({ type: 'piece', content: writer.content(item.children), nodes: [item], above: index === 0 ? 0 : 5 })),
  };
}

const itemsIn = (element: Element): number =>
  (element.children as Nodes[]).reduce((sum, child) => sum + (child.type === 'list' ? child.children.length : 0), 0);

/** Short paragraphs between the points become labels; every list under the first title repeats none. */
function ticks(nodes: readonly Nodes[], title: string, writer: OfficeWriter): TemplateBlock[] {
  const names = itemNames(nodes, innerText);
  let label = title;
  return nodes.flatMap((node): TemplateBlock[] => {
    if (node.type !== 'list') {
      label = label === '' ? innerText(node) : `${label}: ${innerText(node)}`;
      return [];
    }
    const { items } = writer.list(node);
    const block = { kind: 'checklist' as const, title: label, items: items.map(({ runs }, index) => ({ id: names.get(node.children[index]!) ?? '', runs })) };
    label = '';
    return [block];
  });
}
