import { z } from 'zod';
import { operatorEntry } from './operatorEntry.ts';
import { defineBlock } from '../Block.ts';

export const betreiber = defineBlock({
  tag: 'Betreiber',
  place: 'Satz',
  content: 'nichts',
  purpose: 'Setzt eine Angabe aus ordner.yaml ein, etwa Name oder Anschrift im Impressum.',
  usualProps: 'feld="name"',
  props: z.strictObject({ feld: z.enum(['name', 'strasse', 'ort', 'vertretung', 'telefon', 'email', 'verantwortlich', 'aufsicht', 'datenschutz', 'website']) }),
  printInline: (_element, props, writer) => writer.text(writer.operator(props['feld']!)),
  officeInline: (_element, { feld = '' }, { outside, text }, style) => [{ text: text(operatorEntry(outside.head, feld).text), ...style }],
  words: ({ feld = '' }, { head }) => operatorEntry(head, feld).text,
  shows: (_element, { feld = '' }, { head }) => operatorEntry(head, feld).text,
  unprinted: ['feld'],
});
