import { z } from 'zod';
import { defineBlock } from '../Block.ts';
import { call } from '../Printed.ts';

export const begriff = defineBlock({
  tag: 'Begriff',
  place: 'Satz',
  content: 'Text',
  purpose: 'Ein Fachwort, das das Glossar erklärt; am Bildschirm öffnet sich die Erklärung an Ort und Stelle.',
  props: z.strictObject({ id: z.string().min(1) }),
  typst: ['begriff/begriff.typ'],
  printInline: (element, _props, writer) => call('begriff', [writer.inline(element.children)]),
});
