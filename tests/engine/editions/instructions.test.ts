import { typesetter } from '../../support/typesetter.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planBinder, planBinderSheets, recordsOf } from '../../../src/site/site.ts';
import { applyExchanges, comparePlaces, compareEditions, rangeOf, sheetKey, type PageRange } from '../../../src/editions/compareEditions.ts';
import { createContext } from '../../../src/checks/createContext.ts';
import { formerly } from '../../../src/checks/heads/formerly.ts';
import { chapterHistories } from '../../../src/editions/chapterHistories.ts';
import { addressProblems } from '../../../src/editions/addressProblems.ts';
import { chapterNow, formerAddresses } from '../../../src/editions/formerAddresses.ts';
import { previousOf } from '../../../src/model/sameChapter.ts';
import { parseEdition, writeEdition } from '../../../src/editions/editionYaml.ts';
import { freeze } from '../../../src/editions/freeze.ts';
import { sheetHistory } from '../../../src/editions/sheetHistory.ts';
import { controlLines, supplementOf } from '../../../src/editions/supplement.ts';
import { leafPdf } from '../../../src/print/chapter/leafOf.ts';
import type { ChapterPlan } from '../../../src/print/chapter/planChapter.ts';
import type { Edition, EditionChapter } from '../../../src/model/Edition.ts';
import { compareLabels } from '../../../src/print/layout/labels.ts';
import type { CurrentBinder } from '../../../src/source/currentBinder.ts';
import { randomFrom } from '../../bench/randomEdits.ts';
import { readPdfBytes } from '../../support/readPdfBytes.ts';
import { RandomBinder, type Happening } from '../../support/randomBinder.ts';
import { temporaryBinder } from '../../support/temporaryBinder.ts';

const folder = temporaryBinder();
const editions: Edition[] = [];
/** What is printed on each sheet of an edition, by number of the chapter and label of the front. */
const printed: Map<string, string>[] = [];
let last: CurrentBinder;

/** What happens before each edition; a renamed register makes all of its sheets new, so it happens once. */
const between: Readonly<Record<number, readonly Happening[]>> = {
  2: ['Wort', 'Wort', 'viel Text', 'neues Kapitel', 'Absatz gestrichen', 'umbenannt'],
  3: ['viel Text', 'viel Text', 'viel Text', 'verschoben', 'Absatz ergänzt', 'Kapitel gestrichen', 'geteilt'],
  4: ['Wort', 'viel Text', 'umnummeriert', 'Text gekürzt', 'Register umbenannt', 'umbenannt', 'neues Kapitel'],
  5: ['viel Text', 'neues Kapitel', 'verschoben', 'neuer Titel', 'Text gekürzt', 'umbenannt', 'zusammengelegt'],
  6: ['Wort', 'Absatz ergänzt', 'umnummeriert', 'Kapitel gestrichen', 'viel Text', 'Text gekürzt', 'umbenannt', 'umbenannt', 'verschoben'],
};

/** Six editions; between two of them everything that may happen to a binder happens at least once. */
beforeAll(async () => {
  folder.write({
    '1-gremiengruendung/1-aufbau.mdx': undefined,
    '1-gremiengruendung/2-sitzung.mdx': undefined,
    'glossar.yaml': '{}\n',
    'vorlagen/protokoll.mdx': undefined,
  });
  const binder = new RandomBinder(folder, randomFrom(Number(process.env['SAAT'] ?? 4)));
  for (let number = 1; number <= 6; number++) {
    for (const what of between[number] ?? []) binder.happen(what);
    last = binder.read();
    expect(last.binder.problems).toEqual([]);
    expect(addressFaults(last)).toEqual([]);
    editions.push(await freezeNow(last, `2026-${number}`));
  }
}, 180_000);
afterAll(folder.remove);

async function freezeNow(current: CurrentBinder, name: string): Promise<Edition> {
  const latest = editions.at(-1);
  const plans = await planBinder(typesetter, current, latest, name);
  printed.push(await wordsOnSheets(plans));
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
    binderSheets: planBinderSheets(current, plans, latest, { edition: name, state: '2026-11' }),
    chapters: current.chapters,
    changes,
    today: '2026-12-31',
  }).edition;
}

/** Addresses that would die if the chapters that are gone were noted. */
function addressFaults({ binder }: CurrentBinder): string[] {
  const changes = (editions.at(-1)?.chapters ?? []).map(({ slug }) => ({ kapitel: slug, art: 'entfallen' as const, satz: 'Weg.', file: 'x' }));
  return [...addressProblems({ ...binder, changes }, editions), ...formerly(createContext(last, { today: '2026-12-31' }))].map(({ message }) => message);
}

/** The words of both pages of each sheet as the PDF has them, without the foot, which names the edition. */
async function wordsOnSheets(plans: ReadonlyMap<string, ChapterPlan>): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  for (const plan of plans.values()) {
    const { all } = await readPdfBytes((await leafPdf(typesetter, plan, 'https://ordner.test')).read());
    for (const [index, { pages }] of plan.sheets.entries()) {
      const text = all.slice(2 * index, 2 * index + 2).map((page) => page.replace(/Stand \S+ \d{4} · Ausgabe \S+/g, ''));
      words.set(`${plan.chapter.number} ${pages[0].label}`, text.join('\n'));
    }
  }
  return words;
}

const chapterRanges = ({ chapters }: Edition): PageRange[] => chapters.flatMap((chapter) => chapter.sheets.map((sheet) => rangeOf(chapter, sheet)));
const rangesOf = (edition: Edition): PageRange[] =>
  [...edition.binderSheets!.map(({ place, edition: printed }) => ({ chapter: place, front: '', back: '', edition: printed })), ...chapterRanges(edition)].sort(
    (a, b) => comparePlaces(a.chapter, b.chapter),
  );
const sheetsOf = (edition: Edition): string[] => rangesOf(edition).map(sheetKey);
const apply = (sheets: readonly string[], from: Edition, to: Edition): string[] => applyExchanges(sheets, compareEditions(from, to));
const pairs = Array.from({ length: 6 }, (_, a) => Array.from({ length: 5 - a }, (_, b) => [a, a + b + 1] as const)).flat();

describe('Einordnungsanweisungen zwischen sechs Ausgaben', () => {
  it('die Probe ist nicht leer: jede Ausgabe bringt neue, weggefallene und eingefügte Blätter', () => {
    const labels = editions.flatMap(rangesOf).map(({ front }) => front);
    expect(labels.some((label) => /[a-z]/.test(label))).toBe(true);
    for (const [a, b] of pairs) {
      const kinds = compareEditions(editions[a]!, editions[b]!).map(({ kind }) => kind);
      expect(kinds).toContain('Tausch');
    }
    const all = pairs.flatMap(([a, b]) => compareEditions(editions[a]!, editions[b]!).map(({ kind }) => kind));
    expect(new Set(all)).toEqual(new Set(['neu', 'entfällt', 'verschoben', 'Tausch']));
  });

  it.each(pairs.map(([a, b]) => [`2026-${a + 1}`, `2026-${b + 1}`, a, b] as const))(
    'von %s auf %s führt genau zu den Blättern der neuen Ausgabe',
    (_from, _to, a, b) => {
      expect(apply(sheetsOf(editions[a]!), editions[a]!, editions[b]!).sort()).toEqual(sheetsOf(editions[b]!).sort());
    },
  );

  it('der Verlauf der Kapitel gibt von jeder Ausgabe genau die Blätter wieder', () => {
    const histories = chapterHistories(editions);
    expect(histories.some(({ steps }) => steps.some(({ before, chapter }) => before && before.number !== chapter.number))).toBe(true);
    expect(histories.some(({ isGone }) => isGone)).toBe(true);
    for (const [index, edition] of editions.entries()) {
      const until = new Set(editions.slice(0, index + 1).map(({ name }) => name));
      const valid = histories.flatMap(({ steps }) => {
        const step = steps.find(({ edition: name }) => until.has(name));
        return step && step.kind !== 'entfallen' ? [step.chapter] : [];
      });
      const ofChapters = (chapters: readonly EditionChapter[]): string[] =>
        chapterRanges({ ...edition, chapters })
          .map(sheetKey)
          .sort();
      expect(ofChapters(valid), edition.name).toEqual(ofChapters(edition.chapters));
    }
  });

  it('ein Blatt ist nur neu, wenn andere Wörter darauf gedruckt sind', () => {
    let swapped = 0;
    for (const [index, edition] of editions.entries()) {
      if (index === 0) continue;
      for (const { chapter, front, edition: printedIn } of chapterRanges(edition)) {
        const before = printed[index - 1]!.get(`${chapter} ${front}`);
        if (printedIn !== edition.name || before === undefined) continue;
        swapped++;
        expect(printed[index]!.get(`${chapter} ${front}`), `${edition.name}: ${chapter} – ${front}`).not.toBe(before);
      }
    }
    expect(swapped).toBeGreaterThan(10);
  });

  it('der direkte Weg und der Weg über Zwischenausgaben enden gleich', () => {
    for (const [a, c] of pairs) {
      let stepwise = sheetsOf(editions[a]!);
      for (let step = a; step < c; step++) stepwise = apply(stepwise, editions[step]!, editions[step + 1]!);
      expect(stepwise.sort()).toEqual(apply(sheetsOf(editions[a]!), editions[a]!, editions[c]!).sort());
    }
  });

  it('kein Blatt wird zugleich herausgenommen und eingefügt, keines unnötig angefasst', () => {
    for (const [a, b] of pairs) {
      const before = new Set(sheetsOf(editions[a]!));
      const after = new Set(sheetsOf(editions[b]!));
      const exchanges = compareEditions(editions[a]!, editions[b]!);
      for (const range of exchanges.flatMap(({ insert }) => insert)) expect(before.has(sheetKey(range))).toBe(false);
      for (const range of exchanges.flatMap(({ remove }) => remove)) expect(after.has(sheetKey(range))).toBe(false);
    }
  });

  it('eine Stelle im Ordner trägt in jeder Ausgabe höchstens ein Blatt, der Reihe nach', () => {
    for (const edition of editions) {
      const ranges = rangesOf(edition);
      const sorted = [...ranges].sort((a, b) => comparePlaces(a.chapter, b.chapter) || compareLabels(a.front, b.front));
      expect(ranges).toEqual(sorted);
      expect(new Set(ranges.map(({ chapter, front }) => `${chapter}-${front}`)).size).toBe(ranges.length);
    }
  });

  it('ein Blatt mit gleicher Bezeichnung und Ausgabe ist in allen Ausgaben dasselbe Blatt', () => {
    const known = new Map<string, string>();
    for (const { chapters } of editions) {
      for (const chapter of chapters) {
        for (const sheet of chapter.sheets) {
          const key = sheetKey(rangeOf(chapter, sheet));
          const content = JSON.stringify([chapter.furniture, sheet]);
          expect(known.get(key) ?? content).toBe(content);
          known.set(key, content);
        }
      }
    }
  });

  it('die Anweisung steht in der Reihenfolge des Ordners', () => {
    for (const [a, b] of pairs) {
      const chapters = supplementOf(editions[a]!, editions[b]!, [])!.filing.map(({ chapter }) => chapter);
      expect(chapters).toEqual([...chapters].sort(comparePlaces));
    }
  });

  it('ein verschobenes Kapitel sagt, wo es bisher stand', () => {
    const filing = pairs.flatMap(([a, b]) => supplementOf(editions[a]!, editions[b]!, [])!.filing);
    expect(filing.some(({ remark }) => /^aus Register \d nach \d, bisher \d\.\d+/.test(remark))).toBe(true);
  });
});

const blocksOf = ({ sheets }: EditionChapter): string => sheets.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks)).join(' ');

describe('Adressen von sechs Ausgaben', () => {
  it('jede antwortet: mit dem Kapitel, oder mit dem Weg dorthin, oder mit der Auskunft, womit es entfallen ist', () => {
    const answers = new Map(formerAddresses(last.binder, editions).map((each) => [each.address, each]));
    const now = new Set([...last.chapters.values()].map(({ registerSlug, slug }) => `${registerSlug}/${slug}`));
    const kinds = { steht: 0, führt: 0, entfallen: 0 };
    for (const [index, edition] of editions.entries()) {
      for (const { address, slug } of edition.chapters) {
        const answer = answers.get(address!);
        if (now.has(address!)) kinds.steht++;
        else if (answer?.chapter) kinds.führt++;
        else {
          kinds.entfallen++;
          expect(answer, address).toBeDefined();
          const held = editions.findLastIndex(({ chapters }) =>
            chapters.some((each) => each.slug === slug || each.former?.some((old) => old.endsWith(`/${slug}`))),
          );
          expect(held).toBeGreaterThanOrEqual(index);
          expect(answer!.goneWith).toBe(editions[held + 1]!.name);
        }
      }
    }
    expect(Math.min(...Object.values(kinds)), JSON.stringify(kinds)).toBeGreaterThan(0);
  });

  it('jedes Blatt weiß, wo sein Kapitel jetzt steht', () => {
    for (const { slug } of sheetHistory(editions)) {
      const chapter = chapterNow(last, slug);
      const isGone = !last.chapters.has(slug) && ![...last.chapters.values()].some(({ head }) => head.frueher.some((address) => address.endsWith(`/${slug}`)));
      expect(chapter === undefined, slug).toBe(isGone);
    }
  });

  it('ein umbenanntes Kapitel, dessen Wörter gleich bleiben, tauscht kein Blatt', () => {
    const renamed = editions.flatMap(({ chapters }, index) =>
      chapters.flatMap((chapter) => {
        const before = index > 0 ? previousOf(editions[index - 1]!.chapters, chapter) : undefined;
        return before && before.slug !== chapter.slug && before.furniture === chapter.furniture && blocksOf(before) === blocksOf(chapter)
          ? [{ before, chapter, name: editions[index]!.name }]
          : [];
      }),
    );
    expect(renamed.length).toBeGreaterThan(0);
    for (const { before, chapter, name } of renamed)
      expect(chapter.sheets.filter(({ edition }) => edition !== name).length, chapter.slug).toBe(before.sheets.length);
  });
});

describe('nichts geändert', () => {
  it('es gibt keine Nachlieferung und keine Ausgabe', async () => {
    expect(supplementOf(editions[5]!, editions[5]!, [])).toBeUndefined();
    await expect(freezeNow(last, '2026-7')).rejects.toThrow('Seit der Ausgabe 2026-6 hat sich kein Blatt geändert.');
  });
});

describe('Ausgabe als Datei', () => {
  it('wird gelesen, wie sie geschrieben ist, und gleich wieder gleich geschrieben', () => {
    for (const edition of editions) {
      const text = writeEdition(edition);
      expect(parseEdition(text)).toEqual(edition);
      expect(writeEdition(parseEdition(text))).toBe(text);
    }
  });
});

describe('Verbleib jedes Blattes', () => {
  it('gültig ist genau, was in der neuesten Ausgabe steht', () => {
    const valid = sheetHistory(editions).flatMap(({ chapter, front, back, valid: sheet }) =>
      sheet ? [sheetKey({ chapter, front, back, edition: sheet.edition })] : [],
    );
    expect(valid.sort()).toEqual(chapterRanges(editions[5]!).map(sheetKey).sort());
  });

  it('jedes je gedruckte Blatt ist verzeichnet und nennt die Ausgabe, mit der es ersetzt wurde oder entfiel', () => {
    const history = sheetHistory(editions);
    for (const [index, edition] of editions.entries()) {
      const next = editions[index + 1];
      for (const range of chapterRanges(edition)) {
        const place = history.find(({ chapter, front }) => chapter === range.chapter && front === range.front)!;
        const print = place.prints.find(({ edition: printed }) => printed === range.edition)!;
        const isGone = next !== undefined && !sheetsOf(next).includes(sheetKey(range));
        if (isGone) expect(print.replacedBy).toBe(next.name);
        if (index === 5) expect(print.replacedBy).toBeUndefined();
      }
    }
    expect(history.some(({ valid }) => valid === undefined)).toBe(true);
  });

  it('das Kontrollblatt nennt jedes gültige Blatt einmal', () => {
    const lines = controlLines(editions[5]!).flatMap(({ chapter, sheets }) => sheets.map(({ pages, edition }) => `${chapter} ${pages || '/'} ${edition}`));
    expect(lines.sort()).toEqual(
      sheetsOf(editions[5]!)
        .filter((key) => !key.startsWith('Kontrollblatt'))
        .sort(),
    );
  });
});
