import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binder } from '../../src/model/Binder.ts';
import { call, type Content } from '../../src/blocks/Printed.ts';
import { typstFiles } from '../../src/blocks/registry.ts';
import { createTypesetter } from '../../src/print/typst/Typesetter.ts';
import { flatten, type FlatPiece } from '../../src/print/layout/flatten.ts';
import { pageBody } from '../../src/print/chapter/pageBody.ts';
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
    einstiege: [],
    eigene_unterlagen: { kurz: '', beschreibung: '' },
    beispielangaben: false,
    betreiber: { name: '', strasse: '', ort: '', vertretung: '', telefon: '', email: 'a@b.test', verantwortlich: '', aufsicht: '', datenschutz: '' },
  },
  registers: [],
  pages: [],
  templates: [],
  urgentNotices: [],
  glossary: new Map(),
  sources: new Map(),
  changes: [],
  drafts: [],
  problems: [],
};

/** PDF/UA wants a heading of the first level above all others. */
const title = 'Titel des Falls';

/** Typst with what tests need besides the sheets' own functions. */
export const probeTypesetter = createTypesetter({ modules: [...typstFiles, '/tests/support/probe.typ'] });

/** The pieces of a text, footnotes below. */
export function printed(mdx: string): readonly FlatPiece[] {
  const { tree, notes, problems } = parseDocument('content/fall.mdx', mdx);
  if (problems[0]) throw new Error(problems[0].message);
  const noteNumbers = new Map(notes.map(({ label, number }) => [label, String(number)]));
  const references = { chapters: new Map(), templates: new Map() };
  const writer = createWriter({ binder: emptyBinder, references, pictures: new Map(), colour: '#0b5cad', prefix: 'fall--', noteNumbers });
  return flatten([...writer.flow(tree.children), ...notes.flatMap(({ definition }) => writer.flow(definition.children))], undefined, 'content/fall.mdx');
}

/** What a reader finds on paper, line by line. */
export function linesOnPaper(mdx: string, width = 210): Promise<string[]> {
  const flat = printed(mdx);
  return compiledLines(pageBody(flat, { from: 0, to: flat.length, marked: new Set(), front: true, prefix: 'fall:' }), width);
}

/** Compiles contents as PDF/UA on one endless page and reads it back. */
export async function compiledLines(body: Content, width: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'druck-'));
  try {
    const path = join(folder, 'fall.pdf');
    const pdf = await probeTypesetter.pdf({ withoutTargets: true, title, content: call('endlos', [width, title, body]) }, 0);
    writeFileSync(path, pdf.read());
    return readableLines((await readPdf(path)).text.join('\n')).slice(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
