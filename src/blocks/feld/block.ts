import { z } from 'zod';
import { defineBlock } from '../Block.ts';

/** The possible answers of a choice, as typed: »ja | nein | unbekannt«. */
export const choicesOf = (props: Record<string, string>): string[] =>
  (props['auswahl'] ?? '')
    .split('|')
    .map((choice) => choice.trim())
    .filter(Boolean);

export const feld = defineBlock({
  tag: 'Feld',
  place: 'beides',
  content: 'nichts',
  purpose: 'Ein einzelnes Feld mit Beschriftung: Zeile, Kasten oder Auswahl.',
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
});
