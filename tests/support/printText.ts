import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binder } from '../../src/model/Binder.ts';
import { exportPdf, releaseMemory } from '../../src/print/typst/compile.ts';
import { flatten, type FlatPiece } from '../../src/print/layout/flatten.ts';
import { pageBody } from '../../src/print/chapter/pageBody.ts';
import { preamble } from '../../src/print/typst/preamble.ts';
import { createWriter } from '../../src/print/chapter/Writer.ts';
import { parseDocument } from '../../src/source/parseDocument.ts';
import { readableLines } from './readableLines.ts';
import { readPdf } from './readPdf.ts';

/** A binder that holds nothing but an address. */
export const emptyBinder: Binder = {
  head: {
    titel: 'Prüfordner',
    untertitel: 'Für Tests',
    herausgabe: 'Redaktion',
    website: 'https://ordner.test',
    beispielangaben: false,
    betreiber: { name: '', strasse: '', ort: '', vertretung: '', telefon: '', email: 'a@b.test', verantwortlich: '', aufsicht: '', datenschutz: '' },
  },
  registers: [],
  pages: [],
  templates: [],
  glossary: new Map(),
  sources: new Map(),
  changes: [],
  drafts: [],
  problems: [],
};

/** PDF/UA wants a heading of the first level above all others. */
const title = 'Titel des Falls';

/** Typst markup of each piece of a text, footnotes below. */
export function printed(mdx: string): { readonly flat: readonly FlatPiece[]; readonly typst: string } {
  const { tree, notes, problems } = parseDocument('content/fall.mdx', mdx);
  if (problems[0]) throw new Error(problems[0].message);
  const noteNumbers = new Map(notes.map(({ label, number }) => [label, String(number)]));
  const references = { chapters: new Map(), templates: new Map() };
  const writer = createWriter({ binder: emptyBinder, references, pictures: new Map(), register: '1', prefix: 'fall--', noteNumbers });
  const flat = flatten([...writer.flow(tree.children), ...notes.flatMap(({ definition }) => writer.flow(definition.children))], () => '');
  return { flat, typst: flat.map(({ piece }) => piece.typst).join('\n') };
}

/** What a reader finds on paper, line by line. */
export function linesOnPaper(mdx: string, width = '210mm'): Promise<string[]> {
  const { flat } = printed(mdx);
  return compiledLines(pageBody(flat, { from: 0, to: flat.length, marked: new Set(), front: true, prefix: 'fall:' }), width);
}

/** Compiles Typst markup as PDF/UA on one endless page and reads it back. */
export async function compiledLines(markup: string, width: string): Promise<string[]> {
  const source = `${preamble({ measuring: true, title })}\n#set page(width: ${width}, height: auto, margin: 20mm)\n#schrift[#heading(depth: 1, "${title}")\n${markup}]`;
  const folder = mkdtempSync(join(tmpdir(), 'druck-'));
  try {
    const path = join(folder, 'fall.pdf');
    writeFileSync(path, exportPdf(source, 0));
    releaseMemory();
    return readableLines((await readPdf(path)).text.join('\n')).slice(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
