import { z } from 'zod';
import { attributesOf, type Element } from '../../source/jsx.ts';
import { fieldOf } from './fieldOf.ts';
import { choicesOf } from './choicesOf.ts';
import { defineBlock, nothing } from '../Block.ts';
import { call } from '../Printed.ts';

export const feld = defineBlock({
  tag: 'Feld',
  place: 'beides',
  content: 'nichts',
  purpose: 'Ein einzelnes Feld mit Beschriftung: Zeile, Kasten oder Auswahl.',
  usualProps: 'id="…" name="…"',
  props: z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'Erlaubt sind kleine Buchstaben a–z, Ziffern und Bindestriche.'),
    name: z.string().min(1),
    hilfe: z.string().min(1).optional(),
    art: z.enum(['text', 'lang', 'datum', 'zahl', 'betrag', 'auswahl', 'summe']).optional(),
    zeilen: z
      .string()
      .regex(/^([1-9]|1\d|20)$/, 'Schreiben Sie eine Zahl von 1 bis 20.')
      .optional(),
    auswahl: z.string().min(3).optional(),
    von: z.string().min(1).optional(),
  }),
  typst: ['feld/feld.typ'],
  print: (element, props, writer) => {
    const { art: kind = 'text', hilfe, zeilen } = props;
    const choices = choicesOf(props).map(writer.text);
    const head = { name: writer.text(props['name']!), help: hilfe === undefined ? null : writer.text(hilfe) };
    const content =
      choices.length > 0 ? call('feld-auswahl', { ...head, choices }) : call('feld', { ...head, kind, lines: kind === 'lang' ? Number(zeilen ?? 3) : 1 });
    return [{ type: 'piece', content, nodes: [element], above: 9 }];
  },
  printInline: (_element, props, writer) => {
    const { art: kind = 'text', zeilen } = props;
    const name = writer.text(props['name'] ?? '');
    const choices = choicesOf(props).map(writer.text);
    if (choices.length > 0) return call('feld-auswahl-im-satz', { choices });
    if (kind === 'lang') return call('feld-zeilen-im-satz', { name, lines: Number(zeilen ?? 3) });
    return call('feld-im-satz', { name, kind });
  },
  office: (_element, props) => [{ kind: 'field', field: fieldOf(props) }],
  officeInline: (_element, props) => [{ field: fieldOf(props) }],
  words: ({ name, hilfe, auswahl }) => [name, hilfe, auswahl].filter(Boolean).join(' '),
  shows: nothing,
  unprinted: ['id', 'von'],
  prepare: sayItStandsInASentence,
  field: fieldOf,
});

/** A field within a sentence must know where it stands; as attributes can't be added, it is put anew. */
function sayItStandsInASentence(element: Element): Element | undefined {
  if (element.type !== 'mdxJsxTextElement' || 'satz' in attributesOf(element)) return undefined;
  return {
    type: 'mdxJsxTextElement',
    name: element.name,
    attributes: [...element.attributes, { type: 'mdxJsxAttribute', name: 'satz', value: '' }],
    children: [],
  };
}
