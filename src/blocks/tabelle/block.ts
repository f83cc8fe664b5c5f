import type { Table } from 'mdast';
import { z } from 'zod';
import { defineBlock } from '../Block.ts';
import { tableFrame } from './tableFrame.ts';

export const tabelle = defineBlock({
  tag: 'Tabelle',
  place: 'Absatz',
  content: 'Tabelle',
  purpose: 'Eine Tabelle mit Überschrift, auf Wunsch mit leeren Zeilen zum Ausfüllen.',
  props: z.strictObject({
    titel: z.string().min(1),
    leerzeilen: z
      .string()
      .regex(/^([1-9]|[12]\d)$/, 'Schreiben Sie eine Zahl von 1 bis 29.')
      .optional(),
    // Empty cells are there to be filled in: room on paper, fields on screen.
    leerfelder: z.literal('ja', 'Schreiben Sie »ja« oder lassen Sie das Attribut weg.').optional(),
  }),
  typst: ['tabelle/tabelle.typ'],
  print: (element, props, writer) => {
    const table = element.children.find((child): child is Table => child.type === 'table');
    return table
      ? [tableFrame(table, { title: props['titel'], emptyRows: Number(props['leerzeilen'] ?? 0), fillIn: props['leerfelder'] === 'ja', writer })]
      : [];
  },
});
