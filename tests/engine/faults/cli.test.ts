import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { chapter, fixtureBinder, type FixtureBinder } from '../../support/fixtureBinder.ts';

/** Runs `npm run pruefen` on a binder, as an editor would. */
function pruefen(binder: FixtureBinder, ...flags: string[]): { status: number | null; output: string; errors: string } {
  return binder.inFolder((content) => {
    const { DEBUG: _debug, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/pruefen.ts', ...flags], {
      encoding: 'utf8',
      env: { ...env, ORDNER_INHALT: content },
    });
    return { status, output: stdout, errors: stderr };
  });
}

it('ends with 0 and a friendly line when nothing is wrong', () => {
  const { status, output, errors } = pruefen(fixtureBinder());
  expect(output).toContain('Alles in Ordnung: 2 Kapitel, 1 Vorlage, 1 Seite geprüft');
  // A slow machine is told what is going on.
  expect(errors.replace(/^.* …\n/gm, '')).toBe('');
  expect(status).toBe(0);
});

it('ends with 0 when there are only hints', () => {
  const { status, output } = pruefen(fixtureBinder().write('Am 12.06.2018 tagte der Rat.[^grund]'));
  expect(output).toContain('Kein Fehler, ');
  expect(status).toBe(0);
});

it('ends with 1 and prints faults, without a stack trace', () => {
  const { status, output, errors } = pruefen(fixtureBinder().write('{1 + 1}').replace(chapter, 'stand: 2026-10', 'stand: 2999-10'));
  expect(output).toMatch(/kopf\/stand[^]*mdx\/code[^]*2 Fehler, /);
  expect(output + errors).not.toMatch(/\bat .*\.ts:\d+/);
  expect(status).toBe(1);
});

it('says what to do when there is no content at all', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/pruefen.ts'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ORDNER_INHALT: '/gibt/es/nicht' },
  });
  expect(stderr).toMatch(/^Den Ordner mit den Texten gibt es nicht: \/gibt\/es\/nicht\nAbhilfe: /);
  expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
  expect(status).toBe(1);
});

it('prints how chapters read', () => {
  expect(pruefen(fixtureBinder(), '--lesbarkeit').output).toMatch(/LIX[^]*1\.1 {2}aufbau[^]*Zusammen \d+ Wörter in 2 Kapiteln\./);
});

it('reports search words that lead nowhere or are misplaced', () => {
  const { output } = pruefen(fixtureBinder().change('suchwoerter.yaml', 'gleich:\n  - [Gremium, Rat]\n  - [Hubschrauber, Helikopter]\nglich:\n  - [a, b]\n'));
  expect(output.split('\n\n').slice(0, 2).join('\n\n')).toMatchInlineSnapshot(`
    "content/suchwoerter.yaml:3:1  Hinweis  suche/woerter
      Keines dieser Wörter kommt im Ordner vor: »Hubschrauber«, »Helikopter«. Die Zeile findet nichts.
      Abhilfe: Nehmen Sie ein Wort auf, das im Ordner steht, oder löschen Sie die Zeile.

    content/suchwoerter.yaml:4:1  Fehler  suche/woerter
      Den Abschnitt »glich« gibt es nicht.
      Abhilfe: Erlaubt sind: gleich, abkuerzungen, meint, zusammensetzungen."
  `);
});

it.each(['pruefen', 'ausgabe', 'kapitelNeu', 'sucheProben', 'build', 'dev', 'start'])(
  'src/cli/%s.ts explains itself in German and refuses what it does not know',
  (name) => {
    const { DEBUG: _debug, ...env } = process.env;
    const run = (flag: string) => spawnSync(process.execPath, [`src/cli/${name}.ts`, flag], { encoding: 'utf8', env });
    const help = run('--hilfe');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(/^npm (run )?[a-z:]+/);
    const typo = run('--hilf');
    expect(typo.status).toBe(1);
    expect(typo.stderr).toMatch(/^Die Angabe --hilf gibt es nicht\.\nAbhilfe: Meinten Sie --hilfe\?/);
  },
);

it('the search without a site says how to get one', () => {
  const { DEBUG: _debug, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/sucheProben.ts', '--dist', '/gibt/es/nicht'], { encoding: 'utf8', env });
  expect([status, stderr]).toEqual([1, 'In /gibt/es/nicht/ liegt keine gebaute Website mit Suche.\nAbhilfe: Bauen Sie sie mit »npm run build«.\n']);
});
