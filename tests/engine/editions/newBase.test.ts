import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyExchanges, compareEditions, rangeOf, sheetKey } from '../../../src/editions/compareEditions.ts';
import { freeze } from '../../../src/editions/freeze.ts';
import { stayingSheets } from '../../../src/editions/newBaseEdition.ts';
import { sheetHistory } from '../../../src/editions/sheetHistory.ts';
import type { Edition } from '../../../src/model/Edition.ts';
import { planBinder, planBinderSheets, recordsOf } from '../../../src/site/site.ts';
import type { CurrentBinder } from '../../../src/source/currentBinder.ts';
import { randomFrom } from '../../bench/randomEdits.ts';
import { RandomBinder, type Happening } from '../../support/randomBinder.ts';
import { temporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

/*
 * A binder over a new base edition: two editions, the new base, two more. Where it leads is looked at sheet by sheet, as a clerk
 * with a binder of any of them would.
 */

const folder = temporaryBinder();
const editions: Edition[] = [];
const between: Readonly<Record<number, readonly Happening[]>> = {
  // Chapters long enough that a sheet can be put in between two that stay.
  1: Array.from({ length: 12 }, (): Happening => 'viel Text'),
  2: [...Array.from({ length: 10 }, (): Happening => 'viel Text'), 'Wort'],
  3: ['Register umbenannt', 'verschoben', 'Kapitel gestrichen', 'viel Text', 'umbenannt'],
  4: ['viel Text', 'viel Text', 'viel Text', 'viel Text', 'Wort'],
  5: ['umnummeriert', 'neues Kapitel', 'Text gekürzt', 'Kapitel gestrichen', 'Wort'],
};
const base = 2;

beforeAll(async () => {
  folder.write({
    '1-gremiengruendung/1-aufbau.mdx': undefined,
    '1-gremiengruendung/2-sitzung.mdx': undefined,
    'glossar.yaml': '{}\n',
    'vorlagen/protokoll.mdx': undefined,
  });
  const binder = new RandomBinder(folder, randomFrom(Number(process.env['SAAT'] ?? 4)), 5);
  for (let number = 1; number <= 5; number++) {
    for (const what of between[number] ?? []) binder.happen(what);
    editions.push(await freezeNow(binder.read(), `2026-${number}`, number === base + 1));
  }
}, 120_000);
afterAll(folder.remove);

async function freezeNow(current: CurrentBinder, name: string, asNewBase: boolean): Promise<Edition> {
  const latest = editions.at(-1);
  const against = await planBinder(typesetter, current, latest, name);
  const plans = asNewBase ? await planBinder(typesetter, current, undefined, name) : against;
  const changes = [...new Set([...current.chapters.keys(), ...(latest?.chapters.map(({ slug }) => slug) ?? [])])].map((kapitel) => ({
    kapitel,
    art: 'geändert' as const,
    satz: 'Neu.',
    file: 'x',
  }));
  return freeze({
    name,
    state: '2026-11',
    latest,
    records: recordsOf(plans),
    ...(asNewBase ? { against: recordsOf(against) } : {}),
    binderSheets: planBinderSheets(current, plans, asNewBase && latest ? { binderSheets: stayingSheets(latest) } : latest, { edition: name, state: '2026-11' }),
    chapters: current.chapters,
    changes,
    today: '2026-12-31',
  }).edition;
}

const sheetsOf = ({ chapters, binderSheets = [] }: Edition): string[] => [
  ...binderSheets.map(({ place, edition }) => sheetKey({ chapter: place, front: '', back: '', edition })),
  ...chapters.flatMap((chapter) => chapter.sheets.map((sheet) => sheetKey(rangeOf(chapter, sheet)))),
];
const pairs = Array.from({ length: 5 }, (_, a) => Array.from({ length: 4 - a }, (_, b) => [a, a + b + 1] as const)).flat();
const labelsOf = ({ chapters }: Edition): string[] => chapters.flatMap(({ sheets }) => sheets.flatMap(({ pages }) => pages.map(({ label }) => label)));

describe('eine Neuauflage zwischen Ausgaben', () => {
  it('die Probe ist nicht leer: davor und danach gibt es eingeschobene Blätter, und Blätter bleiben von Ausgabe zu Ausgabe', () => {
    expect(labelsOf(editions[1]!).some((label) => /[a-z]/.test(label))).toBe(true);
    expect(labelsOf(editions[3]!).some((label) => /[a-z]/.test(label))).toBe(true);
    expect(editions[3]!.chapters.some(({ sheets }) => sheets.some(({ edition }) => edition === editions[base]!.name))).toBe(true);
  });

  it('alle ihre Blätter tragen ihren Namen, sind von 1 gezählt, ohne Einschub und ohne Änderungsbalken', () => {
    const { name, chapters, newBase } = editions[base]!;
    expect(newBase).toBe(true);
    for (const { slug, sheets } of chapters) {
      expect(sheets.map(({ pages }) => pages.map(({ label }) => label)).flat(), slug).toEqual(sheets.flatMap((_, i) => [String(2 * i + 1), String(2 * i + 2)]));
      expect(new Set(sheets.map(({ edition }) => edition))).toEqual(new Set([name]));
      expect(sheets.flatMap(({ pages }) => pages.flatMap(({ marks }) => marks))).toEqual([]);
    }
  });

  it('von jeder Ausgabe zu jeder späteren führt die Anweisung genau dorthin, auch über die Neuauflage hinweg', () => {
    for (const [a, b] of pairs) {
      const arrived = applyExchanges(sheetsOf(editions[a]!), compareEditions(editions[a]!, editions[b]!));
      expect(arrived.sort(), `${editions[a]!.name} auf ${editions[b]!.name}`).toEqual(sheetsOf(editions[b]!).sort());
    }
  });

  it('Schritt für Schritt endet es wie auf einmal', () => {
    let stepwise = sheetsOf(editions[0]!);
    for (let step = 0; step < 4; step++) stepwise = applyExchanges(stepwise, compareEditions(editions[step]!, editions[step + 1]!));
    expect(stepwise.sort()).toEqual(sheetsOf(editions[4]!).sort());
  });

  it('der Nachweis und das Registerblatt eigener Unterlagen bleiben, alles andere geht heraus', () => {
    const exchanges = compareEditions(editions[base - 1]!, editions[base]!);
    const removed = new Set(exchanges.flatMap(({ remove }) => remove).map(sheetKey));
    const stays = sheetsOf(editions[base - 1]!).filter((key) => !removed.has(key));
    expect(stays.map((key) => key.split(' /')[0]).sort()).toEqual(
      editions[base]!.binderSheets!.some(({ place }) => place === 'Registerblatt E') ? ['Nachweis', 'Registerblatt E'] : ['Nachweis'],
    );
    for (const [a, b] of pairs) expect(compareEditions(editions[a]!, editions[b]!).map(({ chapter }) => chapter)).not.toContain('Nachweis');
  });

  it('jedes ältere Blatt weiß, womit es ersetzt ist', () => {
    const gone = sheetHistory(editions.slice(0, base + 1)).flatMap(({ prints }) => prints.filter(({ edition }) => edition !== editions[base]!.name));
    expect(gone.length).toBeGreaterThan(5);
    expect(new Set(gone.map(({ replacedBy }) => replacedBy))).toEqual(new Set([editions[1]!.name, editions[base]!.name]));
  });
});
