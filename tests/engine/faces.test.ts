import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { linesOnScreen } from '../support/linesOnScreen.ts';
import { readableLines } from '../support/readableLines.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'print', 'chapter', 'cases');
const cases = readdirSync(folder).flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as { titel: string; mdx: string; text: string }[]);

/** The same cases on paper: src/print/chapter/Writer.test.ts. */
describe('Markdown auf dem Bildschirm: dieselben Worte wie auf Papier', () => {
  it.each(cases.map((each) => [each.titel, each] as const))('%s', (_title, { mdx, text }) => {
    expect(linesOnScreen(mdx)).toEqual(readableLines(text));
  });
});
