import { z } from 'zod';
import type { Nodes } from 'mdast';
import { innerText } from '../../source/innerText.ts';
import { resolveReference } from '../resolveReference.ts';
import { defineBlock } from '../Block.ts';

export const verweis = defineBlock({
  tag: 'Verweis',
  place: 'Satz',
  content: 'Text',
  purpose: 'Führt zu einem anderen Kapitel oder einer Vorlage; auf Papier steht die Nummer dabei.',
  usualProps: 'kapitel="…"',
  props: z.strictObject({ kapitel: z.string().min(1).optional(), abschnitt: z.string().min(1).optional(), vorlage: z.string().min(1).optional() }),
  printInline: (element, props, writer) => writer.text(writer.reference(props, element.children)),
  officeInline: (element, props, { outside, text }, style) => {
    const reference = resolveReference(props, outside.references);
    const words = (element.children as Nodes[]).map(innerText).join('');
    return reference ? [{ text: text(words === '' ? reference.alone : `${words} ${reference.number}`), ...style }] : [];
  },
  words: () => '',
  shows: (element, props, { references }) => resolveReference(props, references)?.[element.children.length > 0 ? 'number' : 'alone'] ?? '',
  unprinted: ['kapitel', 'abschnitt', 'vorlage'],
  namesChapter: 'kapitel',
  leadsTo: resolveReference,
});
