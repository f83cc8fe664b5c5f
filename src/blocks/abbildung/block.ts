import { z } from 'zod';
import { defineBlock } from '../Block.ts';

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
  print: (element, props, writer) => {
    const { path, width, height } = writer.picture(props['datei']!);
    const caption = props['quelle'] === undefined ? props['titel']! : `${props['titel']} (${props['quelle']})`;
    return [
      {
        type: 'piece',
        typst: `#abbildung(path: ${writer.literal(path)}, width: ${width}pt, height: ${height}pt, alt: ${writer.literal(props['alt']!)}, caption: ${writer.literal(caption)});`,
        nodes: [element],
        above: 14,
      },
    ];
  },
  office: () => [],
  words: ({ titel = '' }) => titel,
  shows: (_element, { datei = '' }, outside) => outside.fileHash(datei),
  picture: ({ datei }) => datei,
  fitsInBoxes: true,
});
