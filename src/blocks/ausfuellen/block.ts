import { z } from 'zod';
import type { Nodes } from 'mdast';
import { attributesOf, isElement } from '../../source/jsx.ts';
import { counted } from '../../text/counted.ts';
import { fieldOf } from '../feld/fieldOf.ts';
import { defineBlock, nothing } from '../Block.ts';
import { box } from '../box.ts';

export const ausfuellen = defineBlock({
  tag: 'Ausfuellen',
  place: 'Absatz',
  content: 'Felder',
  purpose: 'Felder zum Ausfüllen: Eingabefelder am Bildschirm, Linien auf Papier.',
  usualProps: 'id="…" titel="…"',
  props: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/, 'Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche.'), titel: z.string().min(1) }),
  typst: ['kasten.typ'],
  print: (element, props, writer) => [box({ kind: 'ausfuellen', label: 'Zum Ausfüllen', title: props['titel'], writer, parts: writer.flow(element.children) })],
  office: (element, { titel = '' }, writer) => [
    { kind: 'form', title: writer.text(titel), fields: (element.children as Nodes[]).filter(isElement).map((field) => fieldOf(attributesOf(field))) },
  ],
  words: ({ titel = '' }) => titel,
  shows: nothing,
  unprinted: ['id'],
  anchor: ({ id }) => id,
  keeps: 'Eintragungen',
  tool: (element) => ({ kind: 'Formular', size: counted(element.children.length, 'Feld', 'Felder') }),
  claimsNothing: () => true,
});
