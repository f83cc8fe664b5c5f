import { afterAll, describe, expect, it } from 'vitest';
import { chapterFile, temporaryBinder } from '../../../tests/support/temporaryBinder.ts';
import type { EditionChapter } from '../../model/Edition.ts';
import { printedState } from '../../text/printedState.ts';
import { createTypesetter } from '../typst/Typesetter.ts';
import { leafPdf } from './leafOf.ts';
import { numberNotes } from './numberNotes.ts';
import { pathTo } from '../../source/nodeIds.ts';
import { pageStarts, planChapter, type ChapterPlan } from './planChapter.ts';

const typesetter = createTypesetter();
const folder = temporaryBinder();
afterAll(folder.remove);

const sentence = 'Klären Sie vor der Sitzung, wer einlädt, wer das Protokoll führt und bis wann die Unterlagen bei allen sein müssen. ';
const paragraph = (name: string): string => `${name}. ${sentence.repeat(4)}`;
const body = Array.from({ length: 24 }, (_, index) => paragraph(`Absatz ${index + 1}`)).join('\n\n');

/** Lays out a chapter with the given text. */
function plan(text: string, previous?: EditionChapter, edition = previous ? '2026-2' : '2026-1', title = 'Probe'): Promise<ChapterPlan> {
  const current = folder.write({ '1-gremiengruendung/3-probe.mdx': chapterFile(title, text) });
  return planChapter(typesetter, {
    chapter: current.chapters.get('probe')!,
    binder: current.binder,
    references: current,
    previous,
    edition,
    base: previous === undefined,
  });
}

const newSheets = ({ sheets }: ChapterPlan): string[] => sheets.filter(({ isNew }) => isNew).map(({ pages }) => `${pages[0].label}/${pages[1].label}`);

describe('ein Kapitel gegenüber seiner letzten Ausgabe', () => {
  it('unverändert bleibt jedes Blatt, auch wenn Zeilen im Editor anders umbrochen sind', async () => {
    const before = await plan(body);
    expect(before.sheets.length).toBeGreaterThan(1);
    const after = await plan(body.replaceAll(', wer', ',\nwer'), before.record);
    expect(newSheets(after)).toEqual([]);
    expect(after.record.sheets).toEqual(before.record.sheets);
  });

  it('ein geändertes Wort kostet ein Blatt; der Balken steht neben dem geänderten Absatz', async () => {
    const before = await plan(body);
    const after = await plan(body.replace('Absatz 14. Klären', 'Absatz 14. Prüfen'), before.record);
    expect(newSheets(after)).toHaveLength(1);
    const marked = after.sheets.flatMap(({ sheet, pages }) =>
      sheet.pages.flatMap(({ marks }, side) => marks.map((mark) => JSON.stringify(after.flat[pages[side]!.from + mark]!.piece.content))),
    );
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/Absatz\s14\. Prüfen/);
  });

  it('ein neues Blatt trägt den Stand des Kapitels und die neue Ausgabe, ein altes die alte', async () => {
    const before = await plan(body);
    const after = await plan(body.replace('Absatz 2. Klären', 'Absatz 2. Prüfen'), before.record);
    expect(after.record.sheets.map(({ edition }) => edition)).toEqual(['2026-2', ...before.record.sheets.slice(1).map(() => '2026-1')]);
  });

  it('ein neues Blatt sagt, welche Ausgabe es ersetzt; ein bleibendes behält seinen Fuß, ein eingefügtes ersetzt nichts', async () => {
    const feet = ({ record }: ChapterPlan): string[] => record.sheets.map((sheet) => `${sheet.pages[0].label} ${printedState(sheet)}`);
    const base = await plan(body);
    const second = await plan(body.replace('Absatz 2. Klären', 'Absatz 2. Prüfen'), base.record);
    expect(feet(base)[0]).toBe('1 Stand Oktober 2026 · Ausgabe 2026-1');
    expect(feet(second)[0]).toBe('1 Stand Oktober 2026 · Ausgabe 2026-2, ersetzt 2026-1');
    expect(feet(second).slice(1)).toEqual(feet(base).slice(1));
    // The third edition changes a later sheet: the second one's foot stays as it was printed.
    const third = await plan(body.replace('Absatz 2. Klären', 'Absatz 2. Prüfen').replace('Absatz 14. Klären', 'Absatz 14. Prüfen'), second.record, '2026-3');
    expect(feet(third)[0]).toBe(feet(second)[0]);
    expect(feet(third).filter((foot) => foot.includes('2026-3'))).toEqual([expect.stringContaining('Ausgabe 2026-3, ersetzt 2026-1')]);
    const longer = await plan(
      body.replace(
        'Absatz 3.',
        `${paragraph('Einschub A')}\n\n${paragraph('Einschub B')}\n\n${paragraph('Einschub C')}\n\n${paragraph('Einschub D')}\n\nAbsatz 3.`,
      ),
      base.record,
    );
    const inserted = feet(longer).filter((foot) => /^\d+[a-z] /.test(foot));
    for (const foot of inserted) expect(foot).not.toContain('ersetzt');
  });

  it('ein Kapitel, das umgezogen ist, nennt die Nummer, unter der das alte Blatt liegt', async () => {
    const base = await plan(body);
    const moved = await plan(body.replace('Absatz 2. Klären', 'Absatz 2. Prüfen'), { ...base.record, number: '2.4', furniture: 'anders' });
    expect(printedState(moved.record.sheets[0]!)).toBe('Stand Oktober 2026 · Ausgabe 2026-2, ersetzt 2.4 (2026-1)');
  });

  it('ändert sich der Titel des Kapitels, sind alle Blätter neu: er steht auf jedem', async () => {
    const before = await plan(body);
    const after = await plan(body, before.record, '2026-2', 'Anders');
    expect(newSheets(after)).toHaveLength(before.sheets.length);
  });

  it('wechselt die Art eines Kastens, ist auch das Blatt neu, auf dem er weitergeht', async () => {
    const text = (kind: string): string => `<Hinweis art="${kind}">\n\n${body}\n\n</Hinweis>\n\nSchluss.`;
    const before = await plan(text('tipp'));
    const after = await plan(text('achtung'), before.record);
    expect(newSheets(after)).toHaveLength(before.sheets.length);
    expect(newSheets(await plan(text('tipp'), before.record))).toEqual([]);
  });

  it('wechselt die Ausrichtung einer Spalte, ist das Blatt neu', async () => {
    const text = (line: string): string => `<Tabelle titel="Zahlen">\n\n| Jahr | Zahl |\n| --- | ${line} |\n| eins | 2 |\n| drei | 4 |\n\n</Tabelle>`;
    const before = await plan(text('---'));
    expect(newSheets(await plan(text('---:'), before.record))).toEqual(['1/2']);
  });
});

describe('gleich gedruckt ist gleich', () => {
  const text = `Am 3. Mai wählen 20 % der Städte für ihre Bürger ein Haus[^a] für Jugendliche.\n\n<Feld id="ort" name="Ort der Übung" />\n\n<Tabelle titel="Wer wann">\n\n| Die Jugendlichen | 20 % |\n| --- | --- |\n| 3. Mai | 20 % der Jugendlichen |\n\n</Tabelle>\n\n[^a]: Eine Anmerkung.`;

  it.each([
    ['ein geschütztes statt eines gewöhnlichen Leerzeichens', text.replaceAll('20 %', '20\u00a0%').replaceAll('3. Mai', '3.\u202fMai')],
    ['weiche Trennstellen', text.replaceAll('Jugendliche', 'Jugend\u00adliche')],
    ['zerlegte Umlaute, auch in Angaben eines Bausteins', text.normalize('NFD')],
    ['zwei Leerzeichen', text.replace('ein Haus', 'ein  Haus').replace('Die Jug', 'Die  Jug')],
    ['ein anderes Kürzel eines Feldes', text.replace('id="ort"', 'id="stelle"')],
    ['ein anderer Name einer Anmerkung', text.replaceAll('[^a]', '[^quelle]')],
  ])('%s: kein Blatt ist neu', async (_name, typed) => {
    expect(typed).not.toBe(text);
    expect(newSheets(await plan(typed, (await plan(text)).record))).toEqual([]);
  });

  it.each([
    ['ein anderes Wort', text.replace('Haus', 'Heim')],
    ['eine andere Anmerkung unter einem anderen Namen', text.replaceAll('[^a]', '[^b]').replace('Eine Anmerkung', 'Eine Quelle')],
    ['ein anderer Name eines Feldes', text.replace('Ort der Übung', 'Ort der Probe')],
  ])('%s: das Blatt ist neu', async (_name, typed) => {
    expect(newSheets(await plan(typed, (await plan(text)).record))).toEqual(['1/2']);
  });

  it('ein Blatt, das nach der früheren Art festgeschrieben ist, bleibt; die nächste Ausgabe schreibt es nach der neuen', async () => {
    const laid = await plan(text);
    const former = new Map(laid.flat.map(({ hash, formerHash }) => [hash, formerHash]));
    const old = structuredClone(laid.record) as unknown as { sheets: { pages: { blocks: string[] }[] }[] };
    for (const { pages } of old.sheets) for (const page of pages) page.blocks = page.blocks.map((hash) => former.get(hash)!);
    const after = await plan(text, old as unknown as EditionChapter);
    expect(newSheets(after)).toEqual([]);
    expect(after.record).toEqual(laid.record);
  });
});

describe('der Plan und das Druckblatt', () => {
  it('das Druckblatt hat so viele Seiten, wie geplant sind, und wird zweimal bytegleich', async () => {
    const laid = await plan(body);
    const print = async (): Promise<Buffer> => (await leafPdf(typesetter, laid, 'https://ordner.test')).read();
    expect((await print()).equals(await print())).toBe(true);
  });

  it('passt der Text nicht auf die geplanten Seiten, bricht der Druck ab, statt ein Blatt zu verschieben', async () => {
    const laid = await plan(body);
    // As if the heights had been measured wrongly: nearly all text on the first page.
    const [first] = laid.sheets;
    const end = laid.flat.length;
    const crowded: ChapterPlan = {
      ...laid,
      sheets: [
        {
          ...first!,
          pages: [
            { ...first!.pages[0], to: end - 2 },
            { ...first!.pages[1], from: end - 2, to: end },
          ],
        },
      ],
    };
    await expect(leafPdf(typesetter, crowded, 'https://ordner.test')).rejects.toThrow(/3-probe\.mdx: Das Druckblatt hat \d+ Seiten, geplant waren 2\./);
  });

  it('nennt für jede Seite außer der ersten den Block, mit dem sie beginnt', async () => {
    const laid = await plan(body);
    const starts = pageStarts(laid);
    expect(starts.map(({ label }) => label).slice(0, 2)).toEqual(['2', '3']);
    const lines = starts.map(({ id }) => pathTo(laid.chapter.tree, id)!.at(-1)!.position!.start.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const second = laid.sheets[0]!.pages[1];
    expect(pathTo(laid.chapter.tree, starts[0]!.id)!.at(-1)).toBe(laid.flat[second.from]!.piece.nodes[0]);
  });
});

describe('Nummern der Anmerkungen', () => {
  const numbers = async (labels: readonly string[], previous?: Readonly<Record<string, string>>): Promise<string> => {
    const text = `${labels.map((label) => `Wort[^${label}]`).join(' ')}\n\n${labels.map((label) => `[^${label}]: Quelle ${label}.`).join('\n\n')}`;
    const { chapter, record } = await plan(text);
    return [...numberNotes(chapter, previous && { ...record, notes: previous }).values()].join(' ');
  };

  it('ohne frühere Ausgabe wird gezählt', async () => {
    expect(await numbers(['a', 'b', 'c'])).toBe('1 2 3');
  });

  it('eine eingeschobene heißt 1a, die folgenden behalten ihre Zahl', async () => {
    expect(await numbers(['a', 'neu', 'b', 'c'], { a: '1', b: '2', c: '3' })).toBe('1 1a 2 3');
  });

  it('zwei eingeschobene heißen 1a und 1b, eine am Ende zählt weiter', async () => {
    expect(await numbers(['a', 'x', 'y', 'b', 'ende'], { a: '1', b: '2' })).toBe('1 1a 1b 2 3');
  });

  it('fällt eine weg, bleibt eine Lücke, und ihre Zahl wird nicht neu vergeben', async () => {
    expect(await numbers(['a', 'c', 'neu'], { a: '1', b: '2', c: '3', d: '4' })).toBe('1 3 5');
  });
});
