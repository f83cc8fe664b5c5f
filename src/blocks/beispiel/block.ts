import { z } from 'zod';
import type { Nodes } from 'mdast';
import { defineBlock, nothing } from '../Block.ts';
import { box } from '../box.ts';

/** An invented example says so in its label: nobody should take it for a fact. */
export const beispielLabels = { belegt: 'Beispiel', erfunden: 'Beispiel (erfunden)' } as const;

export const beispiel = defineBlock({
  tag: 'Beispiel',
  place: 'Absatz',
  content: 'Absätze',
  purpose: 'Zeigt, wie es andere machen – belegt mit Quelle oder als erfunden gekennzeichnet.',
  usualProps: 'art="erfunden" titel="…"',
  props: z.strictObject({ art: z.enum(['belegt', 'erfunden']), titel: z.string().min(1) }),
  typst: ['kasten.typ'],
  print: (element, props, writer) => [
    box({
      kind: 'beispiel',
      label: beispielLabels[props['art'] as keyof typeof beispielLabels],
      title: props['titel'],
      writer,
      parts: writer.flow(element.children),
    }),
  ],
  office: (element, { titel = '' }, writer) => [{ kind: 'label', text: writer.text(titel) }, ...writer.blocks(element.children as Nodes[])],
  words: ({ titel = '' }) => titel,
  shows: nothing,
  unprinted: [],
  claimsNothing: ({ art }) => art === 'erfunden',
});
