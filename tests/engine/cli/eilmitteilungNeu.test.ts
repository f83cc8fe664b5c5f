import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryBinder, type TemporaryBinder } from '../../support/temporaryBinder.ts';

const year = new Date().getFullYear();
let folder: TemporaryBinder;
beforeAll(() => void (folder = temporaryBinder()));
afterAll(() => folder.remove());

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(process.cwd(), 'src/cli/eilmitteilungNeu.ts'), ...args], {
    env: { ...process.env, ORDNER_INHALT: folder.content },
    encoding: 'utf8',
  });
const given = ['--titel', 'Neue "Rufnummer"', '--betrifft', '1.1, sitzung#vorher', '--gueltig-bis', `${year + 1}-05-31`];

describe('npm run eilmitteilung:neu', () => {
  it('legt die nächste Nummer des Jahres an, mit Kürzeln statt Nummern, und sagt, wie es weitergeht', () => {
    const { status, stdout } = run(...given);
    expect(status).toBe(0);
    expect(stdout).toContain(`content/eilmitteilungen/${year}-01.mdx`);
    const text = readFileSync(join(folder.content, `eilmitteilungen/${year}-01.mdx`), 'utf8');
    expect(text).toContain('titel: "Neue »Rufnummer«"');
    expect(text).toContain('betrifft:\n  - aufbau\n  - sitzung#vorher\n');
    const [notice] = folder.write({}).binder.urgentNotices;
    expect(notice?.name).toBe(`${year}-1`);
    expect(run(...given).stdout).toContain(`${year}-02.mdx`);
  });

  it.each([
    [['--titel', 'x'], /Es fehlt: --betrifft, --gueltig-bis\.\nAbhilfe: npm run eilmitteilung:neu -- --titel/],
    [given.with(3, 'sitzungen'), /Ein Kapitel »sitzungen« gibt es nicht\.\nAbhilfe: Meinten Sie »sitzung«\?/],
    [given.with(3, 'sitzung#vorhr'), /hat keinen Abschnitt »vorhr«\.\nAbhilfe: Meinten Sie »sitzung#vorher«\?/],
    [given.with(5, '2027-02-30'), /Den Tag 2027-02-30 gibt es nicht/],
    [given.with(5, '2020-01-01'), /ist nicht später als heute/],
    [given.with(5, 'bald'), /»bald« ist kein Wert für --gueltig-bis/],
  ])('%j: abgelehnt, mit Abhilfe', (args, message) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });
});
