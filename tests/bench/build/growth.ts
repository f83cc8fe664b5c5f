import { join } from 'node:path';
import { generateBinder } from './generateBinder.ts';
import { exponent, median, type Measured } from './measureRun.ts';
import { build, copyProject, forgetAll, number, type Bench } from './projectCopy.ts';

/** Cold builds of generated binders of some sizes, and how time and memory grow with them; a Markdown table. */
export async function growth(sizes: readonly number[], { rounds, scratch }: Bench): Promise<string> {
  const project = copyProject(join(scratch, 'wachstum'));
  const rows: { readonly size: number; readonly runs: Measured[] }[] = [];
  for (const size of sizes) {
    const content = join(scratch, `ordner-${size}`);
    generateBinder('content', content, size);
    const runs: Measured[] = [];
    for (let round = 0; round < rounds; round++) {
      forgetAll(project);
      runs.push(await build(project, { ORDNER_INHALT: content }));
    }
    rows.push({ size, runs });
    process.stderr.write(`${size} Kapitel: ${number(median(runs.map(({ wall }) => wall)))} s\n`);
  }
  const slope = (what: keyof Measured): string =>
    rows.length < 2 ? '' : number(exponent(rows.map(({ size, runs }) => [size, median(runs.map((run) => run[what]))])), 2);
  return [
    '| Kapitel | Uhr, s | Prozessoren, s | Speicher, MB |',
    '| ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ size, runs }) =>
        `| ${size} | ${(['wall', 'cpu', 'peak'] as const).map((what) => number(median(runs.map((run) => run[what])), what === 'peak' ? 0 : 1)).join(' | ')} |`,
    ),
    `| Exponent | ${slope('wall')} | ${slope('cpu')} | ${slope('peak')} |`,
  ].join('\n');
}
