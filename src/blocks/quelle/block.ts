import { z } from 'zod';
import type { SourceEntry } from '../../model/schemas.ts';
import { sourceText } from '../../text/sourceText.ts';
import { defineBlock } from '../Block.ts';

export const quelle = defineBlock({
  tag: 'Quelle',
  place: 'Satz',
  content: 'nichts',
  purpose: 'Nennt in einer Fußnote eine Quelle aus quellen.yaml mit Titel, Herausgabe, Jahr und Adresse.',
  usualProps: 'id="…"',
  props: z.strictObject({ id: z.string().min(1), stelle: z.string().min(1).optional() }),
  printInline: (_element, props, writer) => writer.source(props['id']!, props['stelle']),
  officeInline: (_element, { id = '', stelle }, { outside, text }, style) => [{ text: text(sourceWords(outside.sources.get(id), stelle)), ...style }],
  words: ({ id = '', stelle }, { sources }) => sourceWords(sources.get(id), stelle),
  shows: (_element, { id = '', stelle }, { sources }) => sourceWords(sources.get(id), stelle),
  formerlyShows: ({ id = '' }, { sources }) => formerEntry(sources.get(id)),
  unprinted: ['id', 'stelle'],
  names: { prop: 'id', among: 'sources' },
});

function sourceWords(source: SourceEntry | undefined, place: string | undefined): string {
  if (!source) return '';
  const { text, address, state } = sourceText(source, place);
  return [text, address?.label, state].filter(Boolean).join(' ');
}

function formerEntry(source: SourceEntry | undefined): string {
  if (!source) return '""';
  const { titel, herausgeber, jahr, adresse, stand } = source;
  return JSON.stringify({ titel, herausgeber, jahr, adresse, stand });
}
