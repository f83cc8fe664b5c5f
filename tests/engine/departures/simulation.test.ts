import { afterEach, beforeEach, expect, it } from 'vitest';
import { outsideOf } from '../../../src/blocks/outsideOf.ts';
import { plainText } from '../../../src/blocks/plainText.ts';
import { departureProblems } from '../../../src/editions/departureProblems.ts';
import { checkedEdition, findDepartures } from '../../../src/editions/findDepartures.ts';
import type { Edition } from '../../../src/model/Edition.ts';
import { checkedDepartures, departureNotices, remarksOf } from '../../../src/site/departures.ts';
import { planBinder, recordsOf } from '../../../src/site/site.ts';
import { drift, filesOf, numberOf, wordsOf, type DriftChapter } from '../../support/driftingBinder.ts';
import { seededNumbers } from '../../support/seededEdits.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

let folder: TemporaryBinder;
beforeEach(() => (folder = temporaryBinder()));
afterEach(() => folder.remove());

const editionCount = 20;
const leafCount = 6;
const seeds = process.env['SAAT'] === undefined ? [11, 3] : [Number(process.env['SAAT'])];

/** What the simulation knows of an own leaf: the chapter it means, as an object that lives through all renaming. */
interface Leaf {
  readonly file: string;
  typed: string;
  chapter: DriftChapter;
  section: string;
  /** Name of the edition it was last checked against; in the head only once somebody has. */
  checked: string;
  acknowledged: boolean;
}

it.each(seeds)(
  `in ${editionCount} Ausgaben geht kein eigenes Blatt verloren, und keine Änderung seiner Stelle bleibt ungesagt (Saat %i)`,
  async (seed) => {
    const random = seededNumbers(seed);
    const chapters: DriftChapter[] = Array.from({ length: 6 }, (_, c) => ({
      slug: `anfang-${c}`,
      place: (c % 3) + 3,
      register: c < 3 ? '1-gremiengruendung' : '2-lage',
      former: [],
      title: `Anfang ${c}`,
      sections: Array.from({ length: 4 }, (_each, s) => ({
        id: `stelle-${c}-${s}`,
        title: `Stelle ${c} ${s}`,
        paragraphs: [`Erster Satz zu ${c} und ${s}.`, `Zweiter Satz zu ${c} und ${s}.`],
      })),
    }));
    const leaves: Leaf[] = Array.from({ length: leafCount }, (_, index) => {
      const chapter = chapters[index]!;
      const { id } = chapter.sections[1 + (index % 2)]!;
      const name = index % 2 === 0 ? numberOf(chapter) : chapter.slug;
      return { file: `eigene/${index + 1}-eigenes-${index}.mdx`, typed: `${name}#${id}`, chapter, section: id, checked: '2026-1', acknowledged: false };
    });
    folder.write({ '2-lage/register.yaml': 'titel: Lage\nkurz: Die Lage.\nbeschreibung: Wie es steht.\n' });

    let written: Record<string, string> = {};
    const editions: Edition[] = [];
    const wordings = new Map<string, string>();
    /** Per edition: words of each section by its id, with the chapter that it stood in. */
    const history = new Map<string, Map<string, { words: string; chapter: DriftChapter }>>();
    const seen = { changed: 0, lost: 0, renamed: 0, noticed: 0 };

    for (let n = 1; n <= editionCount; n++) {
      const name = `2026-${n}`;
      const done = n === 1 ? [] : Array.from({ length: 3 }, (_, k) => drift(chapters, random, n * 10 + k));
      const files = filesOf(chapters);
      const heads = leaves.map(({ file, typed, checked, acknowledged }): [string, string] => [
        file,
        chapterFile(file, 'Bei uns gilt anderes.', { abweichung: `"${typed}"`, stand: '2026-10', ...(acknowledged ? { abgeglichen: checked } : {}) }),
      ]);
      const gone = Object.keys(written).filter((file) => !(file in files));
      const current = folder.write({
        ...Object.fromEntries(gone.map((file): [string, undefined] => [file, undefined])),
        ...files,
        ...Object.fromEntries(heads),
      });
      written = files;
      expect(current.binder.problems, done.join('; ')).toEqual([]);

      const plans = await planBinder(typesetter, current, editions.at(-1), name);
      for (const { chapter, flat } of plans.values()) {
        const outside = outsideOf(current.binder, current, chapter.path);
        for (const { hash, piece } of flat) wordings.set(hash, plainText(piece.nodes, outside));
      }
      const before = editions.at(-1);
      editions.push({ name, state: n === 1 ? '2026-10' : '2026-11', chapters: recordsOf(plans), notes: [] });
      history.set(name, new Map(chapters.flatMap((chapter) => chapter.sections.map((section) => [section.id, { words: wordsOf(section), chapter }] as const))));

      const departures = findDepartures(current.binder, editions);
      const input = { current, plans, departures, wordings, editions };
      const published = [...current.chapters.values()].filter(({ own }) => !own);
      const problems = departureProblems(checkedDepartures(input), name, published);
      const notices = before ? departureNotices(input, before, editions.at(-1)!) : [];
      const now = history.get(name)!;

      for (const leaf of leaves) {
        const at = `${name}: ${leaf.file} ${leaf.typed} (${done.join('; ')})`;
        const own = problems.filter(({ file }) => file === `content/${leaf.file}`);
        const departure = departures.find((each) => each.leaf.file === `content/${leaf.file}`)!;
        expect(checkedEdition(departure.leaf, editions)?.name, at).toBe(leaf.checked);
        expect(
          own.filter(({ severity }) => severity === 'Fehler'),
          at,
        ).toEqual([]);
        const stands = leaf.chapter.sections.some(({ id }) => id === leaf.section);
        if (stands) {
          expect(departure.place, at).toMatchObject({ kind: 'steht', chapter: { slug: leaf.chapter.slug }, section: { id: leaf.section } });
          expect(
            remarksOf(departures, leaf.chapter.slug).filter((remark) => remark.leaf === departure.leaf),
            at,
          ).toEqual([{ leaf: departure.leaf, section: leaf.section }]);
        } else {
          seen.lost += 1;
          const elsewhere = now.get(leaf.section)?.chapter.slug;
          expect(
            own.map(({ rule }) => rule),
            at,
          ).toContain('abweichung/stelle');
          if (elsewhere !== undefined) expect(own.map(({ remedy }) => remedy).join(' '), at).toContain(`${elsewhere}#${leaf.section}`);
        }
        const isNamed = leaf.typed === `${leaf.chapter.slug}#${leaf.section}` || leaf.typed === `${numberOf(leaf.chapter)}#${leaf.section}`;
        if (stands && !isNamed) {
          seen.renamed += 1;
          expect(
            own.map(({ rule }) => rule),
            at,
          ).toContain('abweichung/stelle');
        }
        const then = history.get(leaf.checked)!.get(leaf.section)!;
        const isChanged = stands && (then.words !== now.get(leaf.section)!.words || then.chapter !== leaf.chapter);
        const isReported = own.some(({ rule }) => rule === 'abweichung/geaendert');
        if (isChanged) {
          seen.changed += 1;
          expect(isReported, at).toBe(true);
        }
        // Nothing in the chapter is another: then nothing is said.
        const sameChapter = [...history.get(leaf.checked)!].filter(([, { chapter }]) => chapter === leaf.chapter).map(([id, { words }]) => [id, words]);
        const isSame =
          JSON.stringify(sameChapter) === JSON.stringify([...now].filter(([, { chapter }]) => chapter === leaf.chapter).map(([id, { words }]) => [id, words]));
        if (isSame) expect(isReported, at).toBe(false);

        const last = before && history.get(before.name)!.get(leaf.section);
        const isOverdue =
          before !== undefined &&
          leaf.checked !== name &&
          stands &&
          last !== undefined &&
          (last.words !== now.get(leaf.section)!.words || last.chapter !== leaf.chapter);
        if (isOverdue) {
          seen.noticed += 1;
          expect(
            notices.some((notice) => notice.leaf === departure.leaf && notice.words.startsWith(`Ihr eigenes Blatt ${departure.leaf.number} `)),
            at,
          ).toBe(true);
        }
        // Some editors do at once what they are told, others never do.
        const moved = now.get(leaf.section);
        const other = chapters[random(chapters.length)]!;
        if (!stands && moved && random(2) === 0)
          Object.assign(leaf, { chapter: moved.chapter, typed: `${moved.chapter.slug}#${leaf.section}`, checked: name, acknowledged: true });
        else if (!stands && random(3) === 0)
          Object.assign(leaf, {
            chapter: other,
            section: other.sections[0]!.id,
            typed: `${other.slug}#${other.sections[0]!.id}`,
            checked: name,
            acknowledged: true,
          });
        else if (stands && random(3) === 0) Object.assign(leaf, { typed: `${leaf.chapter.slug}#${leaf.section}`, checked: name, acknowledged: true });
      }
    }
    // The simulation is worth something only if all of it has happened.
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  },
  180_000,
);
