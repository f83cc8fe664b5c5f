import type { Nodes, Table } from 'mdast';
import { z } from 'zod';
import { counted } from '../../text/counted.ts';
import { officeTable } from '../officeTable.ts';
import { fillInTable } from './fillInTable.ts';
import { defineBlock, nothing } from '../Block.ts';
import { tableFrame } from '../tableFrame.ts';

export const tabelle = defineBlock({
  tag: 'Tabelle',
  place: 'Absatz',
  content: 'Tabellenzeilen',
  purpose: 'Eine Tabelle mit Überschrift, auf Wunsch mit leeren Zeilen zum Ausfüllen.',
  usualProps: 'titel="…"',
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
  office: (element, { titel = '', leerzeilen, leerfelder }, writer) => {
    const table = (element.children as Nodes[]).find((child): child is Table => child.type === 'table');
    const options = { title: titel, emptyRows: Number(leerzeilen ?? 0), fillIn: leerfelder === 'ja', number: writer.numberOf(element), writer };
    return table ? [officeTable(table, options)] : [];
  },
  words: ({ titel = '' }) => titel,
  shows: nothing,
  unprinted: [],
  prepare: (element, tree, number) => fillInTable(element, number, tree),
  innerTags: ['Leerfeld'],
  tool: (_element, { leerzeilen }) =>
    leerzeilen === undefined || leerzeilen === '' ? undefined : { kind: 'Tabelle', size: counted(Number(leerzeilen), 'freie Zeile', 'freie Zeilen') },
  fitsInBoxes: true,
});
