import { appendFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { computeSite } from '../../src/site/site.ts';
import type { Chapter } from '../../src/model/Binder.ts';
import type { EditionChapter } from '../../src/model/Edition.ts';
import { call } from '../../src/blocks/Printed.ts';
import { flag } from '../../src/cli/commandLine.ts';
import { givenOrExit } from '../../src/cli/runCommand.ts';
import { typstFiles } from '../../src/blocks/registry.ts';
import { createTypesetter } from '../../src/print/typst/Typesetter.ts';
import { planChapter, type ChapterPlan } from '../../src/print/chapter/planChapter.ts';
import { pageBody } from '../../src/print/chapter/pageBody.ts';
import { applyEdit, editKinds, randomFrom, type EditKind } from './randomEdits.ts';

/**
 * How many sheets an edit costs, on the real binder (`npm run bench:blaetter`):
 * ours against (a) the same text laid out by Typst alone, chapter by chapter, (a2) the same with the chapters
 * of a register running on, (b) the whole chapter printed again, (c) the lower bound: sheets whose words changed.
 * `--anhaengen` writes the table to BENCHMARKS.md.
 */
const seed = 20261122;
const singleEdits = 300;
const groups = 60;
const groupSize = 5;

interface Result {
  readonly kind: EditKind | 'Gruppe';
  readonly ours: number;
  readonly typst: number;
  readonly running: number;
  readonly chapter: number;
  readonly bound: number;
}

const { values } = givenOrExit({
  call: 'npm run bench:blaetter',
  help: 'npm run bench:blaetter [-- --anhaengen]\n\nZählt, wie viele Blätter eine zufällige Änderung kostet; braucht Minuten.\n  --anhaengen  schreibt die Tabelle an BENCHMARKS.md\n',
  options: { anhaengen: flag },
});
const typesetter = createTypesetter({ modules: [...typstFiles, '/tests/support/probe.typ'] });
const site = await computeSite(openBinder(contentFolders()), typesetter);
const { binder } = site.current;
const chapters = [...site.current.chapters.values()].filter(({ own }) => !own);
const bases = new Map<string, { plan: ChapterPlan; flow: string[] }>();
for (const chapter of chapters) {
  const plan = await lay(chapter, undefined);
  bases.set(chapter.slug, { plan, flow: await typstAlone([plan]) });
}
const registers = new Map<string, string[]>();
for (const { number } of binder.registers) registers.set(number, await typstAlone(register(number)));

const random = randomFrom(seed);
const single: Result[] = [];
while (single.length < singleEdits) {
  const kind = editKinds[single.length % editKinds.length]!;
  const result = await measure(chapters[Math.floor(random() * chapters.length)]!, [kind]);
  if (result) single.push(result);
}
const grouped: Result[] = [];
while (grouped.length < groups) {
  const kinds = Array.from({ length: groupSize }, () => editKinds[Math.floor(random() * editKinds.length)]!);
  const result = await measure(chapters[Math.floor(random() * chapters.length)]!, kinds);
  if (result) grouped.push(result);
}
const report = table();
process.stdout.write(report);
if (values.anhaengen) appendFileSync('BENCHMARKS.md', report);

async function measure(chapter: Chapter, kinds: readonly EditKind[]): Promise<Result | undefined> {
  let tree = chapter.tree;
  for (const kind of kinds) {
    const edited = applyEdit(tree, kind, random);
    if (!edited) return undefined;
    tree = edited;
  }
  const base = bases.get(chapter.slug)!;
  const plan = await lay({ ...chapter, tree }, base.plan.record);
  const flow = await typstAlone([plan]);
  const running = await typstAlone(register(chapter.register, plan));
  const runningBase = registers.get(chapter.register)!;
  return {
    kind: kinds.length === 1 ? kinds[0]! : 'Gruppe',
    ours: plan.sheets.filter(({ isNew }) => isNew).length,
    typst: flow.filter((words, index) => words !== base.flow[index]).length,
    running: running.filter((words, index) => words !== runningBase[index]).length,
    chapter: plan.sheets.length,
    bound: lowerBound(base.plan, plan),
  };
}

function lay(chapter: Chapter, previous: EditionChapter | undefined): Promise<ChapterPlan> {
  return planChapter(typesetter, { chapter, binder, references: site.current, previous, edition: previous ? 'neu' : 'alt', base: previous === undefined });
}

/** The plans of a register's chapters, one of them in its edited form. */
function register(number: string, edited?: ChapterPlan): ChapterPlan[] {
  return chapters.filter((chapter) => chapter.register === number).map(({ slug }) => (slug === edited?.chapter.slug ? edited : bases.get(slug)!.plan));
}

/** Words of each sheet when Typst breaks the pages itself, paragraphs and blocks breakable. */
async function typstAlone(plans: readonly ChapterPlan[]): Promise<string[]> {
  if (plans.length === 0) return [];
  const bodies = plans.map((plan) => pageBody(plan.flat, { from: 0, to: plan.flat.length, marked: new Set(), front: true, prefix: `${plan.chapter.slug}:` }));
  const pdf = await typesetter.pdf({ withoutTargets: true, title: 'x', content: call('fortlaufend', [bodies]), inputs: { umbruch: 'typst' } }, 0);
  const task = getDocument({ data: new Uint8Array(pdf.read()), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return Array.from({ length: Math.ceil(pages.length / 2) }, (_, index) => pages.slice(2 * index, 2 * index + 2).join('\f'));
}

/** Sheets that hold a block whose words changed, moved or went, or beside which a new one stands: none of them can stay. */
function lowerBound(before: ChapterPlan, after: ChapterPlan): number {
  const old = before.flat.map(({ hash }) => hash);
  const now = after.flat.map(({ hash }) => hash);
  const sheetOf = before.sheets.flatMap(({ pages }, index) => pages.flatMap(({ from, to }) => Array.from({ length: to - from }, () => index)));
  const { gone, insertedAfter } = difference(old, now);
  const touched = new Set(gone.map((place) => sheetOf[place]!));
  for (const place of insertedAfter) {
    const around = [sheetOf[place], sheetOf[place + 1]].filter((sheet) => sheet !== undefined);
    if (!around.some((sheet) => touched.has(sheet))) touched.add(around[0]!);
  }
  return touched.size;
}

function difference(a: readonly string[], b: readonly string[]): { gone: number[]; insertedAfter: number[] } {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const gone: number[] = [];
  const insertedAfter: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) gone.push(i++);
    else [insertedAfter[insertedAfter.length], j] = [i - 1, j + 1];
  }
  return { gone, insertedAfter };
}

function table(): string {
  const mean = (results: readonly Result[], key: keyof Omit<Result, 'kind'>): number => results.reduce((sum, result) => sum + result[key], 0) / results.length;
  const row = (name: string, results: readonly Result[]): string => {
    const [ours, typst, running, chapter, bound] = (['ours', 'typst', 'running', 'chapter', 'bound'] as const).map((key) => mean(results, key)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return `| ${name} | ${results.length} | ${ours.toFixed(2)} | ${typst.toFixed(2)} | ${running.toFixed(2)} | ${chapter.toFixed(2)} | ${bound.toFixed(2)} | ${(ours / bound).toFixed(2)} | ${(ours / typst).toFixed(2)} | ${(ours / running).toFixed(2)} |`;
  };
  return [
    '',
    '| Änderung | Anzahl | Präventionsordner | (a) Typst allein | (a2) fortlaufend | (b) ganzes Kapitel | (c) Untergrenze | zu (c) | zu (a) | zu (a2) |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...editKinds.map((kind) =>
      row(
        kind,
        single.filter((result) => result.kind === kind),
      ),
    ),
    row('**einzeln, alle**', single),
    row(`**${groupSize} in einem Kapitel**`, grouped),
    '',
  ].join('\n');
}
