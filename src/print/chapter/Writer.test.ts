import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { linesOnPaper, printed } from '../../../tests/support/printText.ts';
import { readableLines } from '../../../tests/support/readableLines.ts';

interface Case {
  readonly titel: string;
  readonly mdx: string;
  /** Words as they stand on paper, a line per block. */
  readonly text: string;
  /** What Typst gets for the first piece, where it matters. */
  readonly daten?: unknown;
}

const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as Case[]);

describe('Markdown auf Papier: nichts geht verloren, nichts wird gedeutet', () => {
  it.each(cases.map((each) => [each.titel, each] as const))('%s', async (_title, { mdx, text, daten }) => {
    if (daten !== undefined) expect(printed(mdx)[0]!.piece.content).toEqual(daten);
    expect(await linesOnPaper(mdx)).toEqual(readableLines(text));
  });
});

// On screen a plugin of ours does it: src/web/markdown/screenPlugins.test.ts.
it('zwei Anmerkungen hintereinander sind zwei Zahlen, auch über eine Auszeichnung hinweg', async () => {
  const lines = await linesOnPaper('Eins.[^a][^b] **Zwei.[^a]**[^b]\n\n[^a]: Quelle A.\n\n[^b]: Quelle B.');
  expect(lines).toEqual(readableLines('Eins.1, 2 Zwei.1, 2\nQuelle A.\nQuelle B.'));
});
