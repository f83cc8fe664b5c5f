import type { Document } from '../../model/Binder.ts';
import type { Part, Writer } from '../../blocks/Block.ts';
import { call } from '../../blocks/Printed.ts';
import type { WriterContext } from './Writer.ts';

/** Heading above the notes: a part of the text, compared between editions like any other. */
const notesTitle = 'Quellen und Anmerkungen';

/** The notes at the end of a text; nothing if it has none. */
export function noteParts(
  { notes }: Document,
  writer: Writer,
  { colour, prefix, noteNumbers }: Pick<WriterContext, 'colour' | 'prefix' | 'noteNumbers'>,
): Part[] {
  if (notes.length === 0) return [];
  return [
    {
      type: 'piece',
      content: call('ueberschrift', [2, colour, notesTitle]),
      nodes: [{ type: 'text', value: notesTitle }],
      above: 24,
      keepWithNext: 'always',
    },
    {
      type: 'frame',
      draw: 'anmerkungen',
      args: {},
      above: 8,
      below: 0,
      padTop: 0,
      padBottom: 0,
      headGap: 0,
      inset: 0,
      wholeUpTo: 0.15,
      parts: notes.map(({ label, definition }, index): Part => ({
        type: 'piece',
        content: call('anmerkung', [prefix + label, noteNumbers.get(label) ?? '?', writer.content(definition.children)]),
        nodes: [definition],
        above: index === 0 ? 0 : 3,
      })),
    },
  ];
}
