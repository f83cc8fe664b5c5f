import type { KnownBlocks } from '../source/dataOnly.ts';
import { blocks } from './registry.ts';
import { blockThat, named } from './typed.ts';

/** What the rule »MDX is data« knows of the blocks. */
export const knownBlocks: KnownBlocks = {
  tags: [...blocks.keys()],
  insteadOfHtml: {
    img: `Benutzen Sie ${named(blockThat(({ picture }) => picture !== undefined))}.`,
    table: `Benutzen Sie ${named(blockThat(({ content }) => content === 'Tabellenzeilen'))} mit einer Markdown-Tabelle.`,
  },
};
