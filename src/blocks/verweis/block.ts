import { z } from 'zod';
import { defineBlock } from '../Block.ts';

export const verweis = defineBlock({
  tag: 'Verweis',
  place: 'Satz',
  content: 'Text',
  purpose: 'Führt zu einem anderen Kapitel oder einer Vorlage; auf Papier steht die Nummer dabei.',
  props: z.strictObject({ kapitel: z.string().min(1).optional(), abschnitt: z.string().min(1).optional(), vorlage: z.string().min(1).optional() }),
  printInline: (element, props, writer) => writer.text(writer.reference(props, element.children)),
});
