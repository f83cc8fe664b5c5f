import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBinder } from '../../../src/checks/index.ts';
import { loadDictionary } from '../../../src/checks/text/spelling/loadDictionary.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';

const folder = mkdtempSync(join(tmpdir(), 'neu-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(process.cwd(), 'src/cli/ordnerNeu.ts'), ...args], { encoding: 'utf8', timeout: 20_000 });
const refused = (...args: string[]): string => {
  const { status, stderr } = run(...args);
  expect(status).toBe(1);
  return stderr;
};
const words = ['--titel', 'Notfall: "Handbuch" #1', '--herausgeber', "Feuerwehr 'Lindau' & Umland"];

describe('npm run ordner:neu', () => {
  it('legt einen Ordner mit eigenem Titel an, der ohne Fehler ist, Rechtschreibung eingeschlossen', async () => {
    const target = join(folder, 'mein ordner');
    const { status, stdout } = run(target, ...words);
    expect(status).toBe(0);
    expect(stdout).toContain(`Der Ordner ist angelegt: ${target}`);
    const current = openBinder({ content: target });
    expect(current.binder.head).toMatchObject({ titel: 'Notfall: »Handbuch« #1', herausgabe: "Feuerwehr 'Lindau' & Umland" });
    expect(current.binder.registers.map(({ number, chapters }) => [number, chapters.length])).toEqual([
      ['0', 1],
      ['1', 1],
      ['E', 0],
    ]);
    expect(current.templates.size).toBe(1);
    const today = new Date().toISOString().slice(0, 10);
    const problems = checkBinder(current, { today, dictionary: await loadDictionary(target) });
    expect(problems.map(({ rule, severity }) => [severity, rule])).toEqual([['Hinweis', 'betreiber/beispiel']]);
    expect([...current.chapters.values()].every(({ head }) => head.stand === today.slice(0, 7))).toBe(true);
    expect(readFileSync(join(target, 'README.md'), 'utf8')).toContain(`ORDNER_INHALT='${relative(process.cwd(), target)}' npm run pruefen`);
  });

  it('erklärt jede Angabe in ordner.yaml, die das Programm kennt', async () => {
    const { binderSchema } = await import('../../../src/model/schemas.ts');
    const text = readFileSync('src/cli/newBinder/ordner.yaml', 'utf8');
    for (const name of Object.keys(binderSchema.shape)) expect(text).toMatch(new RegExp(`^(?:# )?${name}:`, 'm'));
  });

  it('nimmt ein leeres Verzeichnis, überschreibt nichts und sagt auf Deutsch, was nicht geht', () => {
    const [empty, used, file] = ['leer', 'voll', 'datei'].map((name) => join(folder, name)) as [string, string, string];
    mkdirSync(empty);
    mkdirSync(used);
    writeFileSync(join(used, 'brief.txt'), 'x');
    writeFileSync(file, 'x');
    expect(run(empty, ...words).status).toBe(0);
    expect(refused(used, ...words)).toBe(`${used} ist nicht leer (brief.txt).\nAbhilfe: Nennen Sie ein anderes Verzeichnis; überschrieben wird nichts.\n`);
    expect(readdirSync(used)).toEqual(['brief.txt']);
    expect(refused(file, ...words)).toContain('ist eine Datei.');
    expect(refused(join(file, 'darin'), ...words)).toContain('Das Anlegen ist abgebrochen. ');
    expect(refused(join(folder, 'neu'))).toMatch(/^Es fehlt: --titel, --herausgeber\.\nAbhilfe: npm run ordner:neu -- /);
    expect(refused(join(folder, 'neu'), '--titel', ' ', '--herausgeber', 'x')).toContain('Leer ist: der Titel.');
    expect(refused('--ttel', 'x')).toContain('Meinten Sie --titel?');
    expect(run('--hilfe').stdout).toContain('--herausgeber TEXT');
    mkdirSync(join(folder, 'andere.neu'));
    writeFileSync(join(folder, 'andere.neu/brief.txt'), 'x');
    expect(refused(join(folder, 'andere'), ...words)).toContain('Das Anlegen ist abgebrochen. ');
    expect(readdirSync(join(folder, 'andere.neu'))).toEqual(['brief.txt']);
    expect(readdirSync(folder).sort()).toEqual(['andere.neu', 'datei', 'leer', 'mein ordner', 'voll']);
  });
});
