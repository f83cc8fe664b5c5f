import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planBinder } from '../../src/site/site.ts';
import { writeEdition } from '../../src/editions/editionYaml.ts';
import { freeze } from '../../src/editions/freeze.ts';
import { contentFolders, openBinder } from '../../src/source/currentBinder.ts';
import { leafPdf } from '../../src/print/chapter/leafOf.ts';
import { buildSite, removeBuiltSites } from '../support/buildSite.ts';
import { leafText } from '../support/leafText.ts';
import { linesOnPaper } from '../support/printText.ts';
import { readPdf } from '../support/readPdf.ts';
import { temporaryBinder, type TemporaryBinder } from '../support/temporaryBinder.ts';
import { firstDifference } from '../support/words.ts';

const binders = [temporaryBinder(), temporaryBinder()] as const;
afterAll(() => {
  removeBuiltSites();
  binders.forEach((binder) => binder.remove());
});

const markup = readFileSync(join(process.cwd(), 'tests/fixtures/alle-auszeichnungen.mdx'), 'utf8');

/** Builds a small binder with one frozen edition and the chapter with everything Markdown can do. */
async function built(binder: TemporaryBinder): Promise<{ readonly folder: string; readonly sums: string }> {
  const current = binder.write({ '1-gremiengruendung/3-alle-auszeichnungen.mdx': markup });
  const plans = await planBinder(current, undefined, '2026-1');
  const records = [...plans.values()].map(({ record }) => record);
  const { edition } = freeze({ name: '2026-1', state: '2026-11', latest: undefined, records, chapters: current.chapters, changes: [] });
  binder.write({ 'ausgaben/2026-1.yaml': writeEdition(edition) });
  const { folder, output, code } = await buildSite(binder.content);
  expect(code, output).toBe(0);
  return { folder, sums: readFileSync(join(folder, 'pruefsummen.txt'), 'utf8') };
}

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

let first: Awaited<ReturnType<typeof built>>;
beforeAll(async () => {
  first = await built(binders[0]);
}, 300_000);

describe('zweimal gebaut ist einmal gebaut', () => {
  it('zwei Kopien des kleinen Ordners in verschiedenen Ordnern ergeben Byte für Byte dieselbe Website', async () => {
    const second = await built(binders[1]);
    expect(second.sums.split('\n')).toEqual(first.sums.split('\n'));
    expect(first.sums).toMatch(/^[0-9a-f]{64} {2}index\.html$/m);
    expect(first.sums).toMatch(/\.pdf$/m);
  }, 400_000);

  it('jedes Druckblatt des wirklichen Ordners wird zweimal bytegleich', async () => {
    const current = openBinder(contentFolders());
    const plans = await planBinder(current, undefined, '2099-1');
    const again = await planBinder(openBinder(contentFolders()), undefined, '2099-1');
    const website = current.binder.head.website;
    for (const [slug, plan] of plans) expect(leafPdf(again.get(slug)!, website).equals(leafPdf(plan, website)), slug).toBe(true);
  }, 200_000);
});

describe('das Kapitel mit allen Auszeichnungen', () => {
  const read = (name: string): string => readFileSync(join(first.folder, 'gremiengruendung', name), 'utf8');
  const page = (): string => leafText(read('alle-auszeichnungen/index.html'));

  it('zeigt auf der Seite jede Zeile, die auf dem Papier steht, Zeichen für Zeichen', async () => {
    const body = markup.replace(/^---\n[^]*?\n---\n/, '');
    const screen = withoutSpaces(page());
    // Numbers and marks of list items are drawn by the browser; numbers of notes are compared below.
    const lines = (
      await linesOnPaper(
        body.replace(/\[\^\w+\]/g, (note, at: number) => (body[at + note.length] === ':' ? note : '')),
        '4000mm',
      )
    ).map((line) => line.replace(/^(?:[•–]|\d+\.) /, ''));
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => !screen.includes(withoutSpaces(line)))).toEqual([]);
  });

  it('sagt in seinem PDF dieselben Worte in derselben Reihenfolge', async () => {
    const paper = (await readPdf(join(first.folder, 'gremiengruendung', 'alle-auszeichnungen.pdf'))).text.join('\n');
    expect(firstDifference(page(), paper, ['Links # Mitte Rechts', 'Diese Seite bleibt frei']) ?? 'gleich').toBe('gleich');
  });
});
