import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { chapterFile, temporaryBinder } from '../../../tests/support/temporaryBinder.ts';
import { call, join } from '../../blocks/Printed.ts';
import { pageBody } from '../chapter/pageBody.ts';
import { planChapter } from '../chapter/planChapter.ts';
import { createTypesetter } from '../typst/Typesetter.ts';
import { textWidth } from './geometry.ts';
import { measureHeights, runHeights } from './heights.ts';

const typesetter = createTypesetter();
const folder = temporaryBinder();
afterAll(folder.remove);

const words = 'Klären Sie vor der Sitzung, wer einlädt, wer das Protokoll führt und bis wann die Unterlagen bei allen sein müssen. ';
const points = (sign: (index: number) => string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${sign(index)} **Punkt ${index + 1}.** ${words}`).join('\n');
const numbered = (index: number): string => `${index + 1}.`;

/** Everything that has a head, a list or a frame, long enough to go on on a next page. */
const texts: Readonly<Record<string, string>> = {
  'Schritte mit Titel': `<Schritte titel="So gehen Sie vor">\n\n${points(numbered, 30)}\n\n</Schritte>`,
  'Schritte ohne Titel': `<Schritte>\n\n${points(numbered, 30)}\n\n</Schritte>`,
  'Schritte in einem Hinweis': `<Hinweis art="tipp" titel="Vorweg">\n\nText.\n\n<Schritte titel="So">\n\n${points(numbered, 20)}\n\n</Schritte>\n\n</Hinweis>`,
  Checkliste: `<Checkliste id="liste" titel="Vorher">\n\nZuerst:\n\n${points(() => '-', 30)}\n\n</Checkliste>`,
  Listen: `${points(() => '-', 20)}\n\nDann:\n\n${points(numbered, 20)}`,
  Zitat: `> ${words.repeat(9)}\n>\n> ${words}`,
};

/** What each page is planned to hold and what is drawn on it, in pt. */
async function pages(body: string): Promise<{ planned: number; drawn: number }[]> {
  const current = folder.write({ '1-gremiengruendung/3-probe.mdx': chapterFile('Probe', body) });
  const input = { chapter: current.chapters.get('probe')!, binder: current.binder, references: current, previous: undefined, edition: '2026-1', base: true };
  const { flat, sheets } = await planChapter(typesetter, input);
  const heights = await measureHeights(typesetter, flat);
  const filled = sheets.flatMap((sheet) => sheet.pages).filter(({ from, to }) => to > from);
  const bodies = filled.map(({ from, to }) => call('messen', [textWidth, pageBody(flat, { from, to, marked: new Set(), front: true, prefix: '' })]));
  const drawn = await typesetter.query<number>({ withoutTargets: true, content: call('schrift', [join(bodies)]) }, 'hoehe');
  return filled.map(({ from, to }, index) => ({ planned: runHeights(flat, heights, from)[to - from - 1]!, drawn: drawn[index]! }));
}

describe('eine Seite ist nie höher als geplant', () => {
  const examples = readdirSync('src/blocks', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('example.mdx'));
  const own = examples
    .map((name) => [name, readFileSync(`src/blocks/${name}`, 'utf8')] as const)
    .filter(([, text]) => !/datei=|vorlage=|kapitel=|id="[^"]*" stelle/.test(text));
  it.each([...Object.entries(texts), ...own])('%s', async (_, body) => {
    const measured = await pages(body);
    expect(measured.length).toBeGreaterThan(0);
    for (const { planned, drawn } of measured) expect(drawn).toBeLessThanOrEqual(planned + 0.05);
  });
});
