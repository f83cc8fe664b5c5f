import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text below the head lies in the blocks' area: it is made of blocks. By the project's folder, for a build moves the code. */
const body = readFileSync(join(process.cwd(), 'src/blocks/entwurf.mdx'), 'utf8');

const short = 'kurz: Ein Satz, der sagt, was man mit diesem Kapitel erreicht.';
const further = [
  'stichworte: [erstes Stichwort, zweites Stichwort, drittes Stichwort]',
  'leicht: >',
  '  Zwei bis vier kurze Sätze in einfacher Sprache. Sie sagen, worum es geht.',
];

/** Text of a new chapter: a valid file whose hints an editor replaces one by one. */
export const chapterDraft = (title: string, state: string): string => `---
titel: ${JSON.stringify(printedTitle(title))}
${short}
stand: ${state}
${further.join('\n')}
praxis: true
---

${body}`;

/** Every hint of a new chapter, sentence by sentence: none of them may go into an edition. */
export const chapterHints = (): readonly string[] => [
  ...[short, ...further].flatMap((line) => sentencesOf(line.replace(/^[a-z]+: *|^ +/, '').replace(/^>$/, ''))),
  ...body.split('\n').flatMap((line) => sentencesOf(/titel="([^"]*)"/.exec(line)?.[1] ?? line.replace(/^(## |- |<.*)|\{#.*\}$/g, ''))),
];

/** Sentences of a line, or the entries of a list in brackets. */
const sentencesOf = (line: string): string[] =>
  line
    .replace(/^\[|\]$/g, '')
    .split(line.startsWith('[') ? ', ' : /(?<=[.!?]) /)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Straight quotes become those of the editors' guide. */
const printedTitle = (title: string): string =>
  title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/"([^"]*)"/g, '»$1«');
