import { z } from 'zod';
import { defineBlock } from '../Block.ts';
import { call } from '../Printed.ts';

export const abbildung = defineBlock({
  tag: 'Abbildung',
  place: 'Absatz',
  content: 'nichts',
  purpose: 'Ein Bild mit Unterschrift und Alternativtext, als Zeichnung (SVG) oder Foto.',
  usualProps: 'datei="bilder/…" titel="…" alt="…"',
  props: z.strictObject({
    datei: z.string().regex(/\.(svg|png|jpe?g|webp)$/i, 'Erlaubt sind svg, png, jpg und webp.'),
    titel: z.string().min(1),
    alt: z.string().min(1),
    quelle: z.string().min(1).optional(),
  }),
  typst: ['abbildung/abbildung.typ'],
  print: (element, props, writer) => {
    const { path, width, height } = writer.picture(props['datei']!);
    const caption = props['quelle'] === undefined ? props['titel']! : `${props['titel']} (${props['quelle']})`;
    return [
      {
        type: 'piece',
        content: call('abbildung', { path, width, height, alt: writer.text(props['alt']!), caption: writer.text(caption) }),
        nodes: [element],
        above: 14,
      },
    ];
  },
  office: () => [],
  words: ({ titel = '' }) => titel,
  shows: (_element, { datei = '' }, outside) => outside.fileHash(datei),
  unprinted: ['datei', 'alt'],
  picture: ({ datei }) => datei,
  fitsInBoxes: true,
});
