import { z } from 'zod';
import type { Nodes } from 'mdast';
import { defineBlock, nothing } from '../Block.ts';
import { call } from '../Printed.ts';

export const begriff = defineBlock({
  tag: 'Begriff',
  place: 'Satz',
  content: 'Text',
  purpose: 'Ein Fachwort, das das Glossar erklärt; am Bildschirm öffnet sich die Erklärung an Ort und Stelle.',
  usualProps: 'id="…"',
  props: z.strictObject({ id: z.string().min(1) }),
  typst: ['begriff/begriff.typ'],
  printInline: (element, _props, writer) => call('begriff', [writer.inline(element.children)]),
  officeInline: (element, _props, writer, style) => writer.runs(element.children as Nodes[], style),
  words: () => '',
  // The explanation opens on screen only.
  shows: nothing,
  unprinted: ['id'],
  names: { prop: 'id', among: 'glossary' },
});
