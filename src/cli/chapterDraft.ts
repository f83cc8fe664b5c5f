import { readFileSync } from 'node:fs';

/** The text below the head lies in the blocks' area: it is made of blocks. */
const body = readFileSync(new URL('../blocks/entwurf.mdx', import.meta.url), 'utf8');

/** Text of a new chapter: a valid file whose hints an editor replaces one by one. */
export const chapterDraft = (title: string, state: string): string => `---
titel: ${JSON.stringify(printedTitle(title))}
kurz: Ein Satz, der sagt, was man mit diesem Kapitel erreicht.
stand: ${state}
stichworte: [erstes Stichwort, zweites Stichwort, drittes Stichwort]
leicht: >
  Zwei bis vier kurze Sätze in einfacher Sprache. Sie sagen, worum es geht.
praxis: true
---

${body}`;

/** Straight quotes become those of the editors' guide. */
const printedTitle = (title: string): string =>
  title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/"([^"]*)"/g, '»$1«');
