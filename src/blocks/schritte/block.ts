import type { List, Nodes } from 'mdast';
import { z } from 'zod';
import { defineBlock, nothing, type Part } from '../Block.ts';
import { call } from '../Printed.ts';

export const schritte = defineBlock({
  tag: 'Schritte',
  place: 'Absatz',
  content: 'nummerierte Liste',
  purpose: 'Eine Reihenfolge, Schritt für Schritt, mit Zahlen im Kreis.',
  usualProps: '',
  props: z.strictObject({ titel: z.string().min(1).optional() }),
  typst: ['schritte/schritte.typ'],
  print: (element, props, writer) => {
    const list = element.children.find((child): child is List => child.type === 'list');
    const items = list?.children ?? [];
    const title = props['titel'];
    return [
      {
        type: 'frame',
        draw: 'schritte',
        numbered: true,
        args: {},
        ...(title === undefined ? {} : { head: call('schritte-kopf', [writer.text(title)]), headText: title }),
        above: 12,
        below: 9,
        padTop: 0,
        padBottom: 4,
        headGap: title === undefined ? 0 : 13.5,
        inset: 30,
        wholeUpTo: 0.3,
        parts: items.map((item, index): Part => ({ type: 'piece', content: writer.content(item.children), nodes: [item], above: index === 0 ? 0 : 8 })),
      },
    ];
  },
  office: (element, { titel = '' }, writer) => [
    ...(titel === '' ? [] : [{ kind: 'label' as const, text: writer.text(titel) }]),
    ...writer.blocks(element.children as Nodes[]),
  ],
  words: ({ titel = '' }) => titel,
  shows: nothing,
  unprinted: [],
  tool: () => ({ kind: 'Schritte' }),
  fitsInBoxes: true,
});
