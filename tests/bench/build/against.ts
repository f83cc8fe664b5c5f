import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Measured } from './measureRun.ts';
import { build, copyProject, forgetAll, number, type Bench } from './projectCopy.ts';

/** Builds of the real binder, alternating with another commit on the same machine; a Markdown table. */
export async function against(commit: string, { rounds, scratch }: Bench): Promise<string> {
  const base = join(scratch, 'stand');
  execFileSync('git', ['clone', '--quiet', '.', base]);
  execFileSync('git', ['checkout', '--quiet', commit], { cwd: base });
  execFileSync('npm', ['ci', '--silent'], { cwd: base, stdio: 'ignore' });
  const ours = copyProject(join(scratch, 'wir'));
  const runs: Record<'before' | 'cold' | 'sentence' | 'same', Measured[]> = { before: [], cold: [], sentence: [], same: [] };
  for (let round = 0; round < rounds; round++) {
    runs.before.push(await build(base));
    forgetAll(ours);
    runs.cold.push(await build(ours));
    addSentence(join(ours, 'content'), round);
    runs.sentence.push(await build(ours));
    runs.same.push(await build(ours));
    process.stderr.write(`Runde ${round + 1} von ${rounds}\n`);
  }
  const of = (key: keyof typeof runs, what: keyof Measured): number => median(runs[key].map((run) => run[what]));
  const row = (name: string, key: keyof typeof runs): string =>
    `| ${name} | ${number(of(key, 'wall'))} | ${number(of(key, 'cpu'))} | ${number(of(key, 'peak'), 0)} | ${number(of(key, 'wall') / of('before', 'wall'), 2)} | ${number(of(key, 'cpu') / of('before', 'cpu'), 2)} |`;
  return [
    `| Bau | Uhr, s | Prozessoren, s | Speicher, MB | Uhr zu ${commit} | Prozessoren zu ${commit} |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    row(`${commit}`, 'before'),
    row('neu, ohne Zwischenspeicher', 'cold'),
    row('nach einem geänderten Satz', 'sentence'),
    row('ohne Änderung', 'same'),
  ].join('\n');
}

/** Adds a sentence to a chapter, another one each round. */
function addSentence(content: string, round: number): void {
  const folder = join(
    content,
    readdirSync(content).find((name) => name.startsWith('2-'))!,
  );
  const path = join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('4-'))!,
  );
  const text = readFileSync(path, 'utf8');
  const place = text.indexOf('\n\n', text.indexOf('\n---\n', 4) + 6);
  writeFileSync(path, `${text.slice(0, place)} Das war in Runde ${round + 1} so.${text.slice(place)}`);
}
