import type { List } from 'mdast';
import { z } from 'zod';
import { defineBlock, type Frame, type Part, type Writer } from '../Block.ts';
import { box } from '../box.ts';

export const checkliste = defineBlock({
  tag: 'Checkliste',
  place: 'Absatz',
  content: 'Liste',
  purpose: 'Punkte zum Abhaken: am Bildschirm (nach Zustimmung gemerkt) und auf Papier.',
  props: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/, 'Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche.'), titel: z.string().min(1) }),
  typst: ['kasten.typ', 'checkliste/kaestchen.typ'],
  print: (element, props, writer) => {
    const parts = element.children.flatMap((child): Part[] => (child.type === 'list' ? [boxes(child, writer)] : writer.flow([child])));
    return [box({ kind: 'checkliste', label: 'Checkliste', title: props['titel'], writer, parts })];
  },
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
