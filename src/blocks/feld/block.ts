import { z } from 'zod';
import { attributesOf, type Element } from '../../source/jsx.ts';
import { fieldOf } from './fieldOf.ts';
import { choicesOf } from './choicesOf.ts';
import { defineBlock, nothing } from '../Block.ts';

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
  print: (element, props, writer) => {
    const help = props['hilfe'] === undefined ? 'none' : writer.literal(props['hilfe']);
    const choices = choicesOf(props).map((choice) => writer.literal(choice));
    const lines = props['art'] === 'lang' ? Number(props['zeilen'] ?? 3) : 1;
    const typst =
      choices.length > 0
        ? `#feld-auswahl(name: ${writer.literal(props['name']!)}, help: ${help}, choices: (${choices.join(', ')},));`
        : `#feld(name: ${writer.literal(props['name']!)}, help: ${help}, lines: ${lines}, unit: ${['betrag', 'summe'].includes(props['art'] ?? '') ? '"Euro"' : 'none'});`;
    return [{ type: 'piece', typst, nodes: [element], above: 9 }];
  },
  printInline: (_element, props, writer) => {
    const { name = '', art = 'text', zeilen } = props;
    const choices = choicesOf(props).map((choice) => writer.literal(choice));
    if (choices.length > 0) return `#feld-auswahl-im-satz(choices: (${choices.join(', ')},));`;
    if (art === 'lang') return `#feld-zeilen-im-satz(name: ${writer.literal(name)}, lines: ${Number(zeilen ?? 3)});`;
    return `#feld-im-satz(name: ${writer.literal(name)}, kind: ${writer.literal(art)});`;
  },
  office: (_element, props) => [{ kind: 'field', field: fieldOf(props) }],
  officeInline: (_element, props) => [{ field: fieldOf(props) }],
  words: ({ name, hilfe, auswahl }) => [name, hilfe, auswahl].filter(Boolean).join(' '),
  shows: nothing,
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
