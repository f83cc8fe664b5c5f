import { z } from 'zod';
import type { Nodes } from 'mdast';
import { defineBlock, nothing } from '../Block.ts';
import { box } from '../box.ts';

/** The four kinds and the word that stands on the bar. */
export const hinweisLabels = { tipp: 'Tipp', achtung: 'Achtung', recht: 'Recht', praxis: 'Aus der Praxis' } as const;

export const hinweis = defineBlock({
  tag: 'Hinweis',
  place: 'Absatz',
  content: 'Absätze',
  purpose: 'Hebt einen Rat, eine Warnung, eine Rechtslage oder eine Erfahrung hervor.',
  usualProps: 'art="tipp" titel="…"',
  props: z.strictObject({ art: z.enum(['tipp', 'achtung', 'recht', 'praxis']), titel: z.string().min(1).optional() }),
  typst: ['kasten.typ'],
  print: (element, props, writer) => [
    box({
      kind: props['art']!,
      label: hinweisLabels[props['art'] as keyof typeof hinweisLabels],
      title: props['titel'],
      writer,
      parts: writer.flow(element.children),
    }),
  ],
  // Experience speaks to whoever fills the template in, not to whoever gets it.
  office: (element, { art, titel = '' }, writer) =>
    art === 'praxis' ? [] : [{ kind: 'label', text: writer.text(titel) }, ...writer.blocks(element.children as Nodes[])],
  words: ({ titel = '' }) => titel,
  shows: nothing,
  unprinted: [],
});
