import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixtureSiteBinder } from '../support/fixtureSite.ts';
import { edits, seededNumbers } from '../support/seededEdits.ts';
import type { TemporaryBinder } from '../support/temporaryBinder.ts';

/*
 * A build that takes over what earlier ones have made gives the same bytes as one that makes all anew, whatever was edited.
 * In a copy of the project, for code is edited, too.
 * SAAT and ZAHL repeat a run or lengthen it: ZAHL=200 npx vitest run --config tests/site/vitest.config.ts warm
 */

const seed = Number(process.env['SAAT'] ?? 20261127);
const count = Number(process.env['ZAHL'] ?? 5);

const project = mkdtempSync(join(tmpdir(), 'ordner-projekt-'));
let binder: TemporaryBinder;

beforeAll(async () => {
  for (const name of readdirSync('.').filter((each) => !/^(?:node_modules|dist.*|content|tests|\.git|\.cache|\.astro)$/.test(each)))
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'), 'junction');
  mkdirSync(join(project, 'tests'));
  binder = await fixtureSiteBinder();
  writeFileSync(
    join(binder.content, '1-gremiengruendung/2-sitzung.mdx'),
    `${readFileSync(join(binder.content, '1-gremiengruendung/2-sitzung.mdx'), 'utf8')}\n<Abbildung datei="bild.svg" titel="Ein Bild" alt="Ein Rechteck" />\n`,
  );
  edits['bild']!({ project, content: binder.content }, 1, () => 0);
}, 120_000);
afterAll(() => {
  binder.remove();
  rmSync(project, { recursive: true, force: true });
});

it(
  `${count} Änderungen aller Art: mit Zwischenspeicher gebaut gleicht Byte für Byte ohne ihn gebaut`,
  async () => {
    const random = seededNumbers(seed);
    const kinds = shuffled(Object.keys(edits), random);
    await build();
    for (let n = 0; n < count; n++) {
      const kind = kinds[n % kinds.length]!;
      edits[kind]!({ project, content: binder.content }, n + 2, random);
      const warm = await build();
      const cold = await build('--ohne-zwischenspeicher');
      expect(differences(warm, cold), `Änderung ${n + 1}: ${kind} (SAAT=${seed})`).toEqual([]);
    }
  },
  60_000 * count,
);

it('ein beschädigter oder gelöschter Zwischenspeicher schadet nicht', async () => {
  const before = await build();
  for (const file of filesBelow(join(project, '.cache/werk'))) writeFileSync(file, 'kaputt');
  rmSync(join(project, '.cache/stand.json'));
  expect(differences(await build(), before)).toEqual([]);
  rmSync(join(project, '.cache'), { recursive: true });
  expect(differences(await build(), before)).toEqual([]);
}, 180_000);

/** Builds in the copy of the project; the list of its checksums. */
function build(...options: readonly string[]): Promise<string> {
  const { NODE_ENV: _mode, VITEST: _vitest, DEV: _dev, PROD: _prod, MODE: _name, BASE_URL: _base, ...env } = process.env;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--env-file-if-exists=.env', 'src/cli/build.ts', ...options],
      { cwd: project, env: { ...env, ORDNER_INHALT: binder.content, SITE_BASE: '/praevention/', NO_COLOR: '1' }, maxBuffer: 64 << 20 },
      (error, stdout, stderr) => (error ? reject(new Error(stdout + stderr)) : resolve(readFileSync(join(project, 'dist/pruefsummen.txt'), 'utf8'))),
    );
  });
}

/** Files that differ, by name. */
function differences(one: string, other: string): string[] {
  const [first, second] = [one, other].map((text) => new Set(text.split('\n'))) as [Set<string>, Set<string>];
  return [...new Set([...first, ...second])].filter((line) => first.has(line) !== second.has(line)).map((line) => line.slice(66));
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function shuffled<T>(items: readonly T[], random: (below: number) => number): T[] {
  const rest = [...items];
  return items.map(() => rest.splice(random(rest.length), 1)[0]!);
}
