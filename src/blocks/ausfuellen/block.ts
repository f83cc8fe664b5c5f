import { z } from 'zod';
import { defineBlock } from '../Block.ts';
import { box } from '../box.ts';

export const ausfuellen = defineBlock({
  tag: 'Ausfuellen',
  place: 'Absatz',
  content: 'Felder',
  purpose: 'Felder zum Ausfüllen: Eingabefelder am Bildschirm, Linien auf Papier.',
  props: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/, 'Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche.'), titel: z.string().min(1) }),
  typst: ['kasten.typ'],
  print: (element, props, writer) => [box({ kind: 'ausfuellen', label: 'Zum Ausfüllen', title: props['titel'], writer, parts: writer.flow(element.children) })],
});
