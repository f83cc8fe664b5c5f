import { afterAll, describe, expect, it } from 'vitest';
import { planChapter, type ChapterPlan } from '../../src/print/chapter/planChapter.ts';
import type { EditionChapter } from '../../src/model/Edition.ts';
import { createTypesetter } from '../../src/print/typst/Typesetter.ts';
import { minimalBinder } from '../support/minimalBinder.ts';
import { chapterFile, temporaryBinder } from '../support/temporaryBinder.ts';

const typesetter = createTypesetter();
const folder = temporaryBinder();
afterAll(folder.remove);

const text =
  'Rufen Sie an: <Betreiber feld="telefon" />.\n\nEin Absatz ohne fremde Worte.\n\nSiehe dazu <Verweis kapitel="sitzung" />.[^a]\n\n[^a]: <Quelle id="handbuch-2024" />';

function plan(files: Record<string, string>, previous?: EditionChapter): Promise<ChapterPlan> {
  const current = folder.write({ ...minimalBinder, ...files, '1-gremiengruendung/3-probe.mdx': chapterFile('Probe', text) });
  return planChapter(typesetter, {
    chapter: current.chapters.get('probe')!,
    binder: current.binder,
    references: current,
    previous,
    edition: previous ? '2026-2' : '2026-1',
    base: previous === undefined,
  });
}

const changed = (file: string, from: string, to: string): Record<string, string> => ({ [file]: minimalBinder[file]!.replace(from, to) });

describe('was ein Baustein von anderswo zeigt, gehört zum Blatt', () => {
  it.each([
    ['die Telefonnummer aus ordner.yaml', changed('ordner.yaml', '0351 12345', '0351 54321')],
    ['der Titel einer Quelle', changed('quellen.yaml', 'Handbuch Prävention', 'Handbuch Vorbeugung')],
  ])('%s ändert sich: das Blatt ist neu', async (_, files) => {
    const before = await plan({});
    const after = await plan(files, before.record);
    expect(after.sheets.map(({ isNew }) => isNew)).toEqual([true]);
  });

  it('ändert sich anderswo etwas, das hier nicht steht, bleibt das Blatt', async () => {
    const before = await plan({});
    const after = await plan(changed('ordner.yaml', 'Markt 1', 'Markt 2'), before.record);
    expect(after.sheets.map(({ isNew }) => isNew)).toEqual([false]);
  });
});
