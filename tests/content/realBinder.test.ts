import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { planBinder, planBinderSheets } from '../../src/site/site.ts';
import { compareEditions, rangeOf, sheetKey } from '../../src/editions/compareEditions.ts';
import { parseEdition, writeEdition } from '../../src/editions/editionYaml.ts';
import { freeze } from '../../src/editions/freeze.ts';
import { readEditions, readWordings } from '../../src/editions/readEditions.ts';
import { supplementOf } from '../../src/editions/supplement.ts';
import type { Chapter } from '../../src/model/Binder.ts';
import type { Edition, Sheet } from '../../src/model/Edition.ts';
import { leafPdf } from '../../src/print/chapter/leafOf.ts';
import { planChapter, type ChapterPlan } from '../../src/print/chapter/planChapter.ts';
import { chapterPages } from '../../src/print/chapter/chapterPages.ts';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder, type CurrentBinder } from '../../src/source/currentBinder.ts';
import { outsideOf } from '../../src/blocks/outsideOf.ts';
import { plainText } from '../../src/blocks/plainText.ts';
import { applyEdit, editKinds, randomFrom } from '../bench/randomEdits.ts';
import { readPdfBytes } from '../support/readPdfBytes.ts';
import { typesetter } from '../support/typesetter.ts';

/**
 * The real content through two editions to come, in memory: frozen as it is on top of its last edition, then
 * six chapters edited as editors do, then frozen again. What the second one keeps must be the very same sheet.
 * Layouts are what takes time: the first serves all tests of the content as it is, and the third covers only
 * the edited chapters. tests/site/builds.test.ts lays out every chapter again and compares the bytes.
 */
const seed = 20261122;
const names = ['2099-1', '2099-2'] as const;
const { content } = contentFolders();
const current = openBinder(contentFolders());
const editions = readEditions(content);
const latest = editions.at(-1);
const website = current.binder.head.website.replace(/\/$/, '');

interface Frozen {
  readonly edition: Edition;
  readonly plans: ReadonlyMap<string, ChapterPlan>;
}
let first: Frozen;
let second: Frozen;

beforeAll(async () => {
  // The content may be as its last edition is, and then there would be nothing to freeze on top of it.
  first = await freezeNow(current, names[0], latest, undefined);
  second = await freezeNow(edited(current), names[1], first.edition, first.edition);
}, 180_000);

async function freezeNow(binder: CurrentBinder, name: string, previous: Edition | undefined, before: Edition | undefined): Promise<Frozen> {
  const plans = new Map([...(await planBinder(typesetter, binder, previous, name))].filter(([, { chapter }]) => !chapter.own));
  return { edition: editionOf(binder, name, before, plans), plans };
}

function editionOf(binder: CurrentBinder, name: string, before: Edition | undefined, plans: Frozen['plans']): Edition {
  const changes = [...plans.keys()].map((kapitel) => ({ kapitel, art: 'geändert' as const, satz: 'Neu.', file: 'x' }));
  const records = [...plans.values()].map(({ record }) => record);
  const binderSheets = planBinderSheets(binder, plans, before, { edition: name, state: '2099-01' });
  const { edition } = freeze({ name, state: '2099-01', latest: before, records, binderSheets, chapters: binder.chapters, changes, today: '2099-12-31' });
  // Through the file, as a later build reads it.
  return parseEdition(writeEdition(edition));
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

const keyOf = ({ record }: ChapterPlan, sheet: Sheet): string => sheetKey(rangeOf(record, sheet));

/** What is printed on each sheet of a leaf, by what identifies the sheet on a shelf. */
async function printedSheets(plan: ChapterPlan): Promise<readonly (readonly [string, string])[]> {
  const { all } = await readPdfBytes((await leafPdf(typesetter, plan, website)).read());
  return plan.record.sheets.map((sheet, index) => [keyOf(plan, sheet), all.slice(index * 2, index * 2 + 2).join('\n')] as const);
}

/** Whether the second leaf is made of the very same data: then it is the same leaf, byte for byte (tests/site/builds.test.ts). */
function isSameLeaf(plan: ChapterPlan): boolean {
  const data = ({ chapter, register, flat, sheets, record }: ChapterPlan) => [
    { number: chapter.number, head: chapter.head },
    { ...register, chapters: [] },
    flat,
    sheets.map(({ sheet, pages }) => [sheet, pages]),
    record,
  ];
  const old = first.plans.get(plan.chapter.slug);
  return old !== undefined && isDeepStrictEqual(data(plan), data(old));
}

/** What a sheet has that stays: the recipe of its blocks' identities may be another. */
const atItsFoot = ({ edition, state, pages }: Sheet): unknown => [edition, state, pages.map(({ label, marks, blocks }) => [label, marks, blocks.length])];

describe('der Inhalt, wie er ist, gegenüber seiner letzten Ausgabe', () => {
  it('jedes Blatt ist entweder das festgeschriebene oder als neu kenntlich', () => {
    for (const { chapter, sheets } of first.plans.values()) {
      const frozen = latest?.chapters.find(({ slug }) => slug === chapter.slug)?.sheets ?? [];
      for (const { sheet, isNew } of sheets) {
        if (isNew) expect(sheet.edition).toBe(names[0]);
        else expect(frozen.map(atItsFoot)).toContainEqual(atItsFoot(sheet));
      }
    }
  });

  it('zu jedem festgeschriebenen Baustein mit Worten ist der Wortlaut aufbewahrt', () => {
    const wordings = readWordings(content);
    const frozen = new Set(latest?.chapters.flatMap(({ sheets }) => sheets.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks))));
    const pieces = [...first.plans.values()].flatMap(({ chapter, flat }) =>
      flat.map(({ hash, piece }) => ({ hash, words: plainText(piece.nodes, outsideOf(current.binder, current, chapter.path)) })),
    );
    expect(pieces.filter(({ hash, words }) => frozen.has(hash) && !wordings.has(hash) && words !== '')).toEqual([]);
  });

  it('festgeschriebene Ausgaben sind in sich stimmig: kein Blatt steht doppelt, jede Datei liest sich gleich zurück', () => {
    for (const edition of editions) {
      const keys = edition.chapters.flatMap((chapter) => chapter.sheets.map((sheet) => sheetKey(rangeOf(chapter, sheet))));
      expect(new Set(keys).size).toBe(keys.length);
      expect(parseEdition(writeEdition(edition))).toEqual(edition);
    }
  });
});

describe('zwei Ausgaben nacheinander', () => {
  it('die zweite tauscht nur Blätter der sechs bearbeiteten Kapitel, und weniger als diese haben', () => {
    const touched = new Set(compareEditions({ chapters: first.edition.chapters }, { chapters: second.edition.chapters }).map(({ chapter }) => chapter));
    expect(touched.size).toBeGreaterThan(0);
    expect(touched.size).toBeLessThanOrEqual(6);
    const { sheetCount } = supplementOf(first.edition, second.edition, [second.edition])!;
    const all = second.edition.chapters.filter(({ number }) => touched.has(number)).flatMap(({ sheets }) => sheets).length;
    expect(sheetCount).toBeLessThanOrEqual(all);
  });

  it('noch einmal festgeschrieben entsteht dieselbe Datei', async () => {
    const again = edited(current);
    const plans = new Map(second.plans);
    for (const chapter of again.chapters.values()) {
      if (chapter === current.chapters.get(chapter.slug)) continue;
      const previous = first.edition.chapters.find(({ slug }) => slug === chapter.slug);
      plans.set(chapter.slug, await planChapter(typesetter, { chapter, binder: again.binder, references: again, previous, edition: names[1], base: false }));
    }
    expect([...plans].filter(([slug, plan]) => second.plans.get(slug) !== plan)).toHaveLength(6);
    expect(writeEdition(editionOf(again, names[1], first.edition, plans))).toBe(writeEdition(second.edition));
  });

  it('jedes Blatt, das nicht in der Nachlieferung ist, trägt in beiden dieselben Worte, Zahlen und Angaben', async () => {
    const [before, after] = [new Map<string, string>(), new Map<string, string>()];
    for (const plan of first.plans.values()) for (const [key, text] of await printedSheets(plan)) before.set(key, text);
    for (const plan of second.plans.values()) {
      if (isSameLeaf(plan)) for (const sheet of plan.record.sheets) after.set(keyOf(plan, sheet), before.get(keyOf(plan, sheet))!);
      else for (const [key, text] of await printedSheets(plan)) after.set(key, text);
    }
    const { sheetKeys } = supplementOf({ ...first.edition, binderSheets: [] }, { ...second.edition, binderSheets: [] }, [second.edition])!;
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
      if (isSameLeaf(plan)) continue;
      const old = first.plans.get(plan.chapter.slug)!;
      expect((await picture(plan, key)).equals(await picture(old, key)), key).toBe(true);
    }
  }, 240_000);
});

/** Both sides of a sheet as pixels. */
async function picture(plan: ChapterPlan, key: string): Promise<Buffer> {
  const content = chapterPages(typesetter, plan, { website, only: ({ sheet }) => sheetKey(rangeOf(plan.record, sheet)) === key });
  const svg = await typesetter.svg({ withoutTargets: true, content });
  return sharp(Buffer.from(svg), { density: 48 }).flatten({ background: '#fff' }).raw().toBuffer();
}
