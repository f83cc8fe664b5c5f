import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, number, spread, table } from '../figures.ts';
import type { Measured } from './measureRun.ts';
import { build, copyProject, forgetAll, scratch } from './projectCopy.ts';
import { secondsToFirstPage } from './secondStart.ts';

const kinds = { base: '', cold: 'neu, ohne Zwischenspeicher', sentence: 'nach einem geänderten Satz', same: 'ohne Änderung' } as const;
type Kind = keyof typeof kinds;

/** Builds of the real binder in turn with another commit on the same machine, and how soon a second `npm start` serves. */
export async function against(commit: string, { rounds }: { readonly rounds: number }): Promise<string> {
  const base = installedCommit(commit);
  const ours = copyProject('arbeitsstand');
  const runs: Record<Kind, Measured[]> = { base: [], cold: [], sentence: [], same: [] };
  const starts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    forgetAll(base);
    runs.base.push(await build(base));
    forgetAll(ours);
    runs.cold.push(await build(ours));
    addSentence(join(ours, 'content'), round);
    runs.sentence.push(await build(ours));
    runs.same.push(await build(ours));
    starts.push(await secondsToFirstPage(ours));
    process.stderr.write(
      `Runde ${round + 1} von ${rounds}: ${(Object.keys(kinds) as Kind[]).map((kind) => `${number(runs[kind].at(-1)!.wall, 1)} s`).join(', ')}\n`,
    );
  }
  rmSync(ours, { recursive: true, force: true });
  const of = (kind: Kind, what: keyof Measured): number => median(runs[kind].map((run) => run[what]));
  const row = (kind: Kind): string[] => [
    kinds[kind] || `${commit}, neu`,
    spread(
      runs[kind].map(({ wall }) => wall),
      (value) => number(value, 1),
    ),
    number(of(kind, 'cpu'), 1),
    number(of(kind, 'peak')),
    number(of(kind, 'wall') / of('base', 'wall'), 2),
    number(of(kind, 'cpu') / of('base', 'cpu'), 2),
  ];
  return [
    `### Der Bau gegenüber ${commit}`,
    '',
    `Der Ordner aus \`content/\`, beide Stände abwechselnd, ${rounds} ${rounds === 1 ? 'Runde' : 'Runden'} von \`npm run build\`; Uhr: kleinster / mittlerer / größter Wert, sonst Mitten.`,
    '',
    table(
      ['Bau', 'Uhr, s', 'Prozessoren, s', 'Speicher höchstens, MB', `Uhr zu ${commit}`, `Prozessoren zu ${commit}`],
      (Object.keys(kinds) as Kind[]).map(row),
    ),
    '',
    `Zweites \`npm start\` bis zur ersten Seite: ${spread(starts, (value) => number(value, 1))} s.`,
  ].join('\n');
}

/** A clone at a commit with its packages; one that is there already is used again. */
function installedCommit(commit: string): string {
  const folder = join(scratch, `stand-${commit}`);
  const ready = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(ready)) {
    execFileSync('git', ['checkout', '--quiet', '--force', commit], { cwd: folder });
    return folder;
  }
  rmSync(folder, { recursive: true, force: true });
  execFileSync('git', ['clone', '--quiet', '--no-checkout', '.', folder]);
  execFileSync('git', ['checkout', '--quiet', commit], { cwd: folder });
  process.stderr.write(`${commit} wird eingerichtet …\n`);
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** Adds a sentence to the beginning of a chapter, another one each round. */
function addSentence(content: string, round: number): void {
  const first = (folder: string, form: RegExp): string =>
    join(
      folder,
      readdirSync(folder).find((name) => form.test(name))!,
    );
  const path = first(first(content, /^2-/), /^4-.*\.mdx$/);
  const text = readFileSync(path, 'utf8');
  const place = text.indexOf('\n\n', text.indexOf('\n---\n', 4) + 6);
  writeFileSync(path, `${text.slice(0, place)} Das war in Runde ${round + 1} so.${text.slice(place)}`);
}
