import { literal } from './literal.ts';

const imports = [
  '/src/print/typst/basis.typ',
  '/src/print/typst/blatt.typ',
  '/src/print/typst/beilagen.typ',
  '/src/blocks/kasten.typ',
  '/src/blocks/checkliste/kaestchen.typ',
  '/src/blocks/schritte/schritte.typ',
  '/src/blocks/tabelle/tabelle.typ',
  '/src/blocks/feld/feld.typ',
  '/src/blocks/abbildung/abbildung.typ',
];

interface Options {
  /** Measuring: links to notes have no target then, so they are drawn as plain numbers. */
  readonly measuring?: boolean;
  readonly title?: string;
  readonly keywords?: readonly string[];
}

/** The first lines of every Typst document: functions, title, language. PDF/UA wants both of the latter. */
export function preamble({ measuring = false, title, keywords = [] }: Options): string {
  const lines = imports.map((path) => `#import "${path}": *`);
  if (title !== undefined) {
    lines.push(
      `#set document(title: ${literal(title)}, author: "Präventionsordner", keywords: (${keywords.map((word) => `${literal(word)},`).join(' ')}), date: auto)`,
    );
  }
  lines.push('#set text(lang: "de", region: "DE")');
  if (measuring) {
    lines.push('#let notenmarke(ziel, nummer) = super(nummer)');
    lines.push('#let messen(breite, body) = context [#metadata(measure(block(width: breite, body)).height / 1pt)<hoehe>]');
  }
  return lines.join('\n');
}
