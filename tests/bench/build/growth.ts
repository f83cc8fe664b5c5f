import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exponent, median, number, table } from '../figures.ts';
import { binderFiles, writeBinder } from '../generateBinder.ts';
import type { Measured } from './measureRun.ts';
import { build, copyProject, forgetAll, scratch } from './projectCopy.ts';

interface Size {
  readonly chapters: number;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly bytes: number;
  readonly files: number;
}

/** Cold builds of generated binders of some sizes, and how time, memory and site grow with them. */
export async function growth(sizes: readonly number[], { rounds, seed }: { readonly rounds: number; readonly seed: number }): Promise<string> {
  const project = copyProject('wachstum');
  const found: Size[] = [];
  for (const chapters of sizes) {
    const content = join(scratch, 'inhalt', String(chapters));
    rmSync(content, { recursive: true, force: true });
    writeBinder(content, binderFiles({ chapters, seed }));
    const runs: Measured[] = [];
    for (let round = 0; round < rounds; round++) {
      forgetAll(project);
      runs.push(await build(project, { ORDNER_INHALT: content }));
      process.stderr.write(`${chapters} Kapitel, Runde ${round + 1} von ${rounds}: ${number(runs.at(-1)!.wall, 1)} s\n`);
    }
    const of = (what: 'wall' | 'cpu' | 'peak'): number => median(runs.map((run) => run[what]));
    found.push({ chapters, wall: of('wall'), cpu: of('cpu'), peak: of('peak'), ...sizeOf(join(project, 'dist')) });
  }
  rmSync(project, { recursive: true, force: true });
  const slope = (what: keyof Size): string => (found.length < 2 ? '–' : number(exponent(found.map((size) => [size.chapters, size[what]])), 2));
  return [
    '### Wachstum',
    '',
    `Erzeugte Ordner (Startwert ${seed}, ohne Ausgaben), jeder ohne Zwischenspeicher gebaut; Mitten aus ${rounds} ${rounds === 1 ? 'Lauf' : 'Läufen'}. Exponent: kleinste Quadrate auf Logarithmen, 1 ist linear.`,
    '',
    table(
      ['Kapitel', 'Uhr, s', 'Prozessoren, s', 'Speicher höchstens, MB', '`dist/`, MB', 'Dateien'],
      [
        ...found.map(({ chapters, wall, cpu, peak, bytes, files }) => [
          number(chapters),
          number(wall, 1),
          number(cpu, 1),
          number(peak),
          number(bytes / 1e6, 1),
          number(files),
        ]),
        ['**Exponent**', slope('wall'), slope('cpu'), slope('peak'), slope('bytes'), slope('files')],
      ],
    ),
  ].join('\n');
}

function sizeOf(folder: string): { bytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0), files: files.length };
}
