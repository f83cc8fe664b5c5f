import { z } from 'zod';
import { defineBlock } from '../Block.ts';

export const quelle = defineBlock({
  tag: 'Quelle',
  place: 'Satz',
  content: 'nichts',
  purpose: 'Nennt in einer Fußnote eine Quelle aus quellen.yaml mit Titel, Herausgabe, Jahr und Adresse.',
  props: z.strictObject({ id: z.string().min(1), stelle: z.string().min(1).optional() }),
  printInline: (_element, props, writer) => writer.source(props['id']!, props['stelle']),
});
