import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chapterAddress } from '../../../src/addresses.ts';
import { contentFolders } from '../../../src/source/contentFolders.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { inARow, measureRun, type Measured } from '../build/measureRun.ts';
import { build, copyProject, scratch } from '../build/projectCopy.ts';
import { median, number, table } from '../figures.ts';
import { namesOf } from './scratchProject.ts';
import { printWithVivliostyle, vivliostylePackages } from './vivliostyle.ts';

/** Vivliostyle starts a browser for each page: a few of them tell. */
const sampled = 5;

/** Chapters on paper: ours against one Chromium that prints their pages, and Vivliostyle for some of them. */
export async function paper({ rounds }: { readonly rounds: number }): Promise<string> {
  const addresses = [...openBinder(contentFolders()).chapters.values()].map(chapterAddress);
  const project = copyProject('papier-vergleich');
  process.stderr.write('Die Seiten, die gedruckt werden, entstehen …\n');
  await build(project);
  const site = join(project, 'dist');
  const target = join(scratch, 'gedruckt');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const runs = { ours: [] as Measured[], chromium: [] as Measured[] };
  for (let round = 0; round < rounds; round++) {
    runs.ours.push(await program('ourLeaves.ts'));
    runs.chromium.push(await program('chromiumLeaves.ts', site, target, ...addresses));
    process.stderr.write(
      `Papier, Runde ${round + 1} von ${rounds}: wir ${number(runs.ours.at(-1)!.wall, 1)} s, Chromium ${number(runs.chromium.at(-1)!.wall, 1)} s\n`,
    );
  }
  const perChapter = (of: readonly Measured[], count: number): Measured => {
    const each = (what: keyof Measured): number => median(of.map((run) => run[what])) / (what === 'peak' ? 1 : count);
    return { wall: each('wall'), cpu: each('cpu'), peak: each('peak') };
  };
  const ours = perChapter(runs.ours, addresses.length);
  const rows: (readonly [name: string, count: number, each: Measured])[] = [
    ['Präventionsordner: lesen, umbrechen, PDF/UA', addresses.length, ours],
    ['ein Chromium, ein Fenster, `page.pdf()` der Kapitelseiten', addresses.length, perChapter(runs.chromium, addresses.length)],
  ];
  const some = addresses.filter((_, index) => index % Math.ceil(addresses.length / sampled) === 0);
  try {
    const printed = await printWithVivliostyle(site, some);
    if (printed.length > 0) rows.push(['Vivliostyle, ein Aufruf je Kapitelseite', printed.length, perChapter([inARow(printed)], printed.length)]);
  } catch (error) {
    process.stderr.write(`Vivliostyle fällt aus: ${(error as Error).message}\n`);
  }
  rmSync(project, { recursive: true, force: true });
  return [
    '### Papier',
    '',
    `Die Kapitel aus \`content/\` als PDF, je Programm ein Prozess vom Start bis zur letzten Datei, abwechselnd; Mitten aus ${rounds} ${rounds === 1 ? 'Runde' : 'Runden'}, Vivliostyle einmal.`,
    '',
    table(
      ['Je Kapitel', 'Kapitel', 'Uhr, ms', 'Prozessoren, ms', 'Speicher höchstens, MB', 'zu uns: Uhr', 'zu uns: Prozessoren'],
      rows.map(([name, count, { wall, cpu, peak }]) => [
        name,
        number(count),
        number(wall * 1000),
        number(cpu * 1000),
        number(peak),
        number(wall / ours.wall, 1),
        number(cpu / ours.cpu, 1),
      ]),
    ),
    '',
    `Versionen: @sparticuz/chromium ${versionOf('@sparticuz/chromium')}, playwright-core ${versionOf('playwright-core')}, @myriaddreamin/typst-ts-node-compiler ${versionOf('@myriaddreamin/typst-ts-node-compiler')}, ${namesOf(vivliostylePackages)}.`,
  ].join('\n');
}

const program = (name: string, ...args: string[]): Promise<Measured> =>
  measureRun(process.execPath, [fileURLToPath(new URL(name, import.meta.url)), ...args], { cwd: process.cwd() });

/** Of a package of ours. */
function versionOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders)
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      continue;
    }
  return '?';
}
