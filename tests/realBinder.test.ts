import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentTypesetter } from '../src/site/currentTypesetter.ts';
import { planBinder } from '../src/site/site.ts';
import { compareEditions, rangeOf, sheetKey } from '../src/editions/compareEditions.ts';
import { parseEdition, writeEdition } from '../src/editions/editionYaml.ts';
import { freeze } from '../src/editions/freeze.ts';
import { readEditions, readWordings } from '../src/editions/readEditions.ts';
import { supplementOf } from '../src/editions/supplement.ts';
import type { Chapter } from '../src/model/Binder.ts';
import type { Edition } from '../src/model/Edition.ts';
import { leafPdf } from '../src/print/chapter/leafOf.ts';
import type { ChapterPlan } from '../src/print/chapter/planChapter.ts';
import { chapterPages } from '../src/print/chapter/chapterPages.ts';
import { contentFolders, openBinder, type CurrentBinder } from '../src/source/currentBinder.ts';
import { outsideOf } from '../src/blocks/outsideOf.ts';
import { plainText } from '../src/blocks/plainText.ts';
import { applyEdit, editKinds, randomFrom } from './bench/randomEdits.ts';
import { readPdfBytes } from './support/readPdfBytes.ts';

/**
 * The real content through two editions to come, in memory: frozen as it is, then six chapters edited as
 * editors do, then frozen again. What the second one keeps must be the very same sheet.
 */
const seed = 20261122;
const names = ['2099-1', '2099-2'] as const;
const current = openBinder(contentFolders());
const website = current.binder.head.website.replace(/\/$/, '');

interface Frozen {
  readonly edition: Edition;
  readonly plans: ReadonlyMap<string, ChapterPlan>;
}
let first: Frozen;
let second: Frozen;

beforeAll(async () => {
  first = await freezeNow(current, names[0], undefined);
  second = await freezeNow(edited(current), names[1], first.edition);
}, 180_000);

async function freezeNow(binder: CurrentBinder, name: string, latest: Edition | undefined): Promise<Frozen> {
  const plans = new Map([...(await planBinder(binder, latest, name))].filter(([, { chapter }]) => !chapter.own));
  const changes = [...plans.keys()].map((kapitel) => ({ kapitel, art: 'geändert' as const, satz: 'Neu.', file: 'x' }));
  const { edition } = freeze({
    name,
    state: '2099-01',
    latest,
    records: [...plans.values()].map(({ record }) => record),
    chapters: binder.chapters,
    changes,
    today: '2099-12-31',
  });
  // Through the file, as a later build reads it.
  return { edition: parseEdition(writeEdition(edition)), plans };
}

/** The binder with two edits in each of six chapters. */
function edited(binder: CurrentBinder): CurrentBinder {
  const random = randomFrom(seed);
  const changed = new Map<string, Chapter>();
  const own = [...binder.chapters.values()].filter((chapter) => !chapter.own);
  while (changed.size < Math.min(6, own.length)) {
    const chapter = own[Math.floor(random() * own.length)]!;
    const tree = [0, 1].reduce((before, index) => applyEdit(before, editKinds[(changed.size * 2 + index) % editKinds.length]!, random) ?? before, chapter.tree);
    changed.set(chapter.slug, { ...chapter, tree, head: { ...chapter.head, stand: '2098-12' } });
  }
  const registers = binder.binder.registers.map((register) => ({
    ...register,
    chapters: register.chapters.map((chapter) => changed.get(chapter.slug) ?? chapter),
  }));
  return {
    ...binder,
    binder: { ...binder.binder, registers },
    chapters: new Map(registers.flatMap(({ chapters }) => chapters).map((chapter) => [chapter.slug, chapter])),
  };
}

/** What is printed on each sheet of an edition, by what identifies the sheet on a shelf. */
async function printedSheets({ plans }: Frozen): Promise<ReadonlyMap<string, string>> {
  const sheets = new Map<string, string>();
  for (const plan of plans.values()) {
    const { all } = await readPdfBytes(leafPdf(currentTypesetter(), plan, website));
    plan.record.sheets.forEach((sheet, index) => sheets.set(sheetKey(rangeOf(plan.record, sheet)), all.slice(index * 2, index * 2 + 2).join('\n')));
  }
  return sheets;
}

describe('der Inhalt, wie er ist, gegenüber seiner letzten Ausgabe', () => {
  it('jedes Blatt ist entweder das festgeschriebene oder als neu kenntlich', async () => {
    const latest = readEditions(contentFolders().content).at(-1);
    const plans = await planBinder(current, latest, 'Entwurf');
    for (const { chapter, sheets } of plans.values()) {
      if (chapter.own) continue;
      const frozen = latest?.chapters.find(({ slug }) => slug === chapter.slug)?.sheets ?? [];
      for (const { sheet, isNew } of sheets) {
        if (isNew) expect(sheet.edition).toBe('Entwurf');
        else expect(frozen).toContainEqual(sheet);
      }
    }
  });

  it('zu jedem festgeschriebenen Baustein mit Worten ist der Wortlaut aufbewahrt', async () => {
    const { content } = contentFolders();
    const wordings = readWordings(content);
    const latest = readEditions(content).at(-1);
    const frozen = new Set(latest?.chapters.flatMap(({ sheets }) => sheets.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks))));
    const pieces = [...(await planBinder(current, latest, 'Entwurf')).values()].flatMap(({ chapter, flat }) =>
      flat.map(({ hash, piece }) => ({ hash, words: plainText(piece.nodes, outsideOf(current.binder, current, chapter.path)) })),
    );
    expect(pieces.filter(({ hash, words }) => frozen.has(hash) && !wordings.has(hash) && words !== '')).toEqual([]);
  });

  it('festgeschriebene Ausgaben sind in sich stimmig: kein Blatt steht doppelt, jede Datei liest sich gleich zurück', () => {
    for (const edition of readEditions(contentFolders().content)) {
      const keys = edition.chapters.flatMap((chapter) => chapter.sheets.map((sheet) => sheetKey(rangeOf(chapter, sheet))));
      expect(new Set(keys).size).toBe(keys.length);
      expect(parseEdition(writeEdition(edition))).toEqual(edition);
    }
  });
});

describe('zwei Ausgaben nacheinander', () => {
  it('die zweite tauscht nur Blätter der sechs bearbeiteten Kapitel, und weniger als diese haben', () => {
    const touched = new Set(compareEditions(first.edition.chapters, second.edition.chapters).map(({ chapter }) => chapter));
    expect(touched.size).toBeGreaterThan(0);
    expect(touched.size).toBeLessThanOrEqual(6);
    const { sheetCount } = supplementOf(first.edition, second.edition, [second.edition])!;
    const all = second.edition.chapters.filter(({ number }) => touched.has(number)).flatMap(({ sheets }) => sheets).length;
    expect(sheetCount).toBeLessThanOrEqual(all);
  });

  it('noch einmal festgeschrieben entsteht dieselbe Datei', async () => {
    const again = await freezeNow(edited(current), names[1], first.edition);
    expect(writeEdition(again.edition)).toBe(writeEdition(second.edition));
  });

  it('jedes Blatt, das nicht in der Nachlieferung ist, trägt in beiden dieselben Worte, Zahlen und Angaben', async () => {
    const [before, after] = [await printedSheets(first), await printedSheets(second)];
    const { sheetKeys } = supplementOf(first.edition, second.edition, [second.edition])!;
    const kept = [...after].filter(([key]) => !sheetKeys.has(key));
    expect(kept.length).toBeGreaterThan(after.size / 2);
    for (const [key, text] of kept) expect(before.get(key), key).toBe(text);
    for (const key of sheetKeys) expect(after.get(key), key).not.toBe(before.get(key));
  }, 180_000);

  it('dreißig zufällige Blätter, die bleiben, sind auch als Bild gleich', async () => {
    const random = randomFrom(seed);
    const kept = [...second.plans.values()].flatMap((plan) =>
      plan.sheets.flatMap((sheet, index) => (sheet.isNew ? [] : [{ plan, key: sheetKey(rangeOf(plan.record, sheet.sheet)), index }])),
    );
    // Chapters that were edited come first: only there could a sheet that stays have been disturbed.
    const inEdited = kept.filter(({ plan }) => plan.sheets.some(({ isNew }) => isNew));
    const sample = [
      ...inEdited,
      ...kept
        .map((each) => ({ each, order: random() }))
        .sort((a, b) => a.order - b.order)
        .map(({ each }) => each),
    ].slice(0, 30);
    for (const { plan, key } of sample) {
      const old = first.plans.get(plan.chapter.slug)!;
      expect((await picture(plan, key)).equals(await picture(old, key)), key).toBe(true);
    }
  }, 240_000);
});

/** Both sides of a sheet as pixels. */
async function picture(plan: ChapterPlan, key: string): Promise<Buffer> {
  const typesetter = currentTypesetter();
  const content = chapterPages(typesetter, plan, { website, only: ({ sheet }) => sheetKey(rangeOf(plan.record, sheet)) === key });
  const svg = typesetter.svg({ withoutTargets: true, content });
  typesetter.releaseMemory();
  return sharp(Buffer.from(svg), { density: 48 }).flatten({ background: '#fff' }).raw().toBuffer();
}
