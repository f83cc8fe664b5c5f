import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inARow, measureRun, type Measured } from '../build/measureRun.ts';
import { build, copyProject, forgetAll, scratch } from '../build/projectCopy.ts';
import { median, number, table } from '../figures.ts';
import { withoutTemplates } from '../binder/withoutTemplates.ts';
import { binderFiles, writeBinder, type BinderFiles } from '../generateBinder.ts';
import { generators, type Generator } from './generators.ts';
import { pagesAlone } from './pagesAlone.ts';
import { plainPages } from './plainMarkdown.ts';
import { namesOf, scratchProject, writeFiles } from './scratchProject.ts';

export interface Comparison {
  readonly rounds: number;
  readonly seed: number;
}

interface Contestant {
  readonly name: string;
  readonly run: () => Promise<Measured>;
  readonly project: string;
  readonly site: string;
  readonly runs: Measured[];
  /** Why it is out. */
  readonly failed: unknown[];
}

const ours = 'Präventionsordner, nur Seiten und Suche';

/** Pages and search of generated binders: ours and those of other generators, in turn. */
export async function otherGenerators(sizes: readonly number[], { rounds, seed }: Comparison): Promise<string> {
  const parts: string[] = [];
  for (const size of sizes) {
    const binder = binderFiles({ chapters: size, seed });
    const contestants = [...(await ourselves(binder)), ...generators.flatMap((generator) => setUp(generator, binder))];
    for (let round = 0; round < rounds; round++)
      for (const { name, run, runs, failed } of contestants) {
        if (failed.length > 0) continue;
        try {
          runs.push(await run());
          process.stderr.write(`${size} Kapitel, Runde ${round + 1} von ${rounds}, ${name}: ${number(runs.at(-1)!.wall, 1)} s\n`);
        } catch (error) {
          failed.push(error);
          process.stderr.write(`${name} fällt aus: ${(error as Error).message}\n`);
        }
      }
    const of = ({ runs }: Contestant, what: keyof Measured): number => median(runs.map((run) => run[what]));
    const [base] = contestants;
    parts.push(
      table(
        [`${size} Kapitel`, 'HTML-Seiten', 'Uhr, s', 'Prozessoren, s', 'Speicher höchstens, MB', 'wir dazu: Uhr', 'wir dazu: Prozessoren'],
        contestants.map((each) => [
          each.name,
          number(pagesIn(join(each.project, each.site))),
          number(of(each, 'wall'), 1),
          number(of(each, 'cpu'), 1),
          number(of(each, 'peak')),
          number(of(base!, 'wall') / of(each, 'wall'), 2),
          number(of(base!, 'cpu') / of(each, 'cpu'), 2),
        ]),
      ),
      '',
    );
  }
  return [
    '### Andere Programme',
    '',
    `Dieselben erzeugten Kapitel (Startwert ${seed}), für die anderen als einfaches Markdown: ohne Papier, Vorlagen, Bilder und Bausteine. Jeder Lauf ohne Zwischenspeicher, reihum, Mitten aus ${rounds} ${rounds === 1 ? 'Runde' : 'Runden'}. »${ours}«: unser Bau desselben Ordners ohne Vorlagen, in dem Typst aus einer Aufzeichnung antwortet; Blätter, Verzeichnisse und Vorschauen bleiben. »wir dazu« vergleicht diese Zeile mit der jeweiligen: unter 1 sind wir schneller.`,
    '',
    ...parts,
    ...generators.map(({ name, packages }) => `- ${name}: ${namesOf(packages)}`),
  ].join('\n');
}

async function ourselves(binder: BinderFiles): Promise<Contestant[]> {
  const [plain, full] = [join(scratch, 'inhalt', 'ohne-vorlagen'), join(scratch, 'inhalt', 'vergleich')];
  for (const [folder, files] of [
    [plain, withoutTemplates(binder)],
    [full, binder],
  ] as const) {
    rmSync(folder, { recursive: true, force: true });
    writeBinder(folder, files);
  }
  const alone = await pagesAlone(plain);
  const project = copyProject('ganz');
  const whole = (): Promise<Measured> => {
    forgetAll(project);
    return build(project, { ORDNER_INHALT: full });
  };
  return [
    { name: ours, run: () => alone.build(), project: alone.project, site: 'dist', runs: [], failed: [] },
    { name: 'Präventionsordner, mit Vorlagen und allem Papier', run: whole, project, site: 'dist', runs: [], failed: [] },
  ];
}

/** Nobody, if it can't be installed: that is said, and the others go on. */
function setUp(generator: Generator, binder: BinderFiles): Contestant[] {
  const { name, packages, texts, linkTo, home = '', files, steps, made, site } = generator;
  try {
    const project = scratchProject(name, packages);
    const pages = plainPages(binder, linkTo);
    const kept = new Set(['node_modules', 'package.json', 'package-lock.json']);
    for (const entry of readdirSync(project)) if (!kept.has(entry)) rmSync(join(project, entry), { recursive: true, force: true });
    writeFiles(project, files(pages));
    writeFiles(join(project, texts), {
      'index.md': `---\ntitle: Ordner\n${home}---\n\n${pages.map(({ title, path }) => `- [${title}](${linkTo(path)})`).join('\n')}\n`,
      ...Object.fromEntries(pages.map(({ path, markdown }) => [`${path}.md`, markdown])),
    });
    const run = async (): Promise<Measured> => {
      for (const path of made) rmSync(join(project, path), { recursive: true, force: true });
      const runs: Measured[] = [];
      for (const step of steps) runs.push(await measureRun(process.execPath, step, { cwd: project }));
      return inARow(runs);
    };
    return [{ name, run, project, site, runs: [], failed: [] }];
  } catch (error) {
    process.stderr.write(`${name} fällt aus: ${(error as Error).message}\n`);
    return [];
  }
}

const pagesIn = (folder: string): number =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length : NaN;
