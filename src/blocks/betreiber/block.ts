import { z } from 'zod';
import { defineBlock } from '../Block.ts';

export const betreiber = defineBlock({
  tag: 'Betreiber',
  place: 'Satz',
  content: 'nichts',
  purpose: 'Setzt eine Angabe aus ordner.yaml ein, etwa Name oder Anschrift im Impressum.',
  props: z.strictObject({ feld: z.enum(['name', 'strasse', 'ort', 'vertretung', 'telefon', 'email', 'verantwortlich', 'aufsicht', 'datenschutz', 'website']) }),
  printInline: (_element, props, writer) => writer.text(writer.operator(props['feld']!)),
});
