import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkBinder } from '../../../src/checks/index.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { slugOf } from '../../../src/text/slugOf.ts';
import { temporaryBinder } from '../../support/temporaryBinder.ts';

const folder = temporaryBinder();
const own = mkdtempSync(join(tmpdir(), 'eigene-'));
afterAll(() => {
  folder.remove();
  rmSync(own, { recursive: true });
});

const command = join(process.cwd(), 'src/cli/kapitelNeu.ts');
const env = { ...process.env, ORDNER_INHALT: folder.content };

/** Runs the command without a terminal. */
const run = (args: readonly string[], further: Readonly<Record<string, string>> = {}): string =>
  execFileSync(process.execPath, [command, ...args], { env: { ...env, ...further }, encoding: 'utf8' });
const refused = (...args: string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  return stderr;
};

describe('npm run kapitel:neu', () => {
  it('legt ein Kapitel mit der nächsten freien Nummer an, das sofort fehlerfrei ist', () => {
    const output = run(['--register', '1', '--titel', 'Öffentlichkeit: "Größe" & Übung']);
    expect(output).toContain('Kapitel 1.3 ist angelegt: ');
    expect(output).toContain('1-gremiengruendung/3-oeffentlichkeit-groesse-uebung.mdx');
    expect(output).toContain('content/aenderungen/oeffentlichkeit-groesse-uebung.yaml (art: neu)');
    const current = openBinder({ content: folder.content });
    expect(current.chapters.get('oeffentlichkeit-groesse-uebung')?.head.titel).toBe('Öffentlichkeit: »Größe« & Übung');
    expect(checkBinder(current, { today: '2099-01-01' }).filter(({ severity }) => severity === 'Fehler')).toEqual([]);
  });

  it('zählt Dateien mit, die noch fehlerhaft sind', () => {
    folder.write({ '1-gremiengruendung/4-kaputt.mdx': '<Hinweis' });
    expect(run(['--register', '1', '--titel', 'Fünftes'])).toContain('Kapitel 1.5');
    folder.write({ '1-gremiengruendung/4-kaputt.mdx': undefined, '1-gremiengruendung/5-fuenftes.mdx': undefined });
  });

  it('legt eigene Unterlagen an: allein, in einem Register, in einem Ordner außerhalb', () => {
    expect(run(['--eigen', '--titel', 'Unser Beschluss'])).toMatch(/Kapitel E\.1 ist angelegt: .*eigene\/1-unser-beschluss\.mdx/);
    expect(run(['--eigen', '--register', '1', '--titel', 'Unsere Satzung'])).toMatch(
      /Kapitel 1\.E1 ist angelegt: .*eigene\/1-gremiengruendung\/1-unsere-satzung\.mdx/,
    );
    expect(run(['--eigen', '--titel', 'Draußen'], { ORDNER_EIGENE: own })).toContain(`Kapitel E.1 ist angelegt: ${join(own, '1-draussen.mdx')}`);
    expect([...openBinder({ content: folder.content }).chapters.values()].filter((each) => each.own).map(({ number }) => number)).toEqual(['1.E1', 'E.1']);
  });

  it('sagt auf Deutsch, was fehlt oder nicht geht', () => {
    expect(refused()).toBe('Es fehlt: --register, --titel.\nAbhilfe: npm run kapitel:neu -- --register 2 --titel "Begehung am Abend"\n');
    expect(refused('--register', '8', '--titel', 'x')).toContain('Das Register »8« gibt es nicht.\nAbhilfe: Vorhanden sind 1 (Gremiengründung);');
    expect(refused('--register', '1', '--titel', 'Aufbau')).toContain('Das Kürzel »aufbau« trägt schon Kapitel 1.1 (content/1-gremiengruendung/1-aufbau.mdx).');
    expect(refused('--register', '1', '--titel', '???')).toContain('Der Titel ist leer');
    expect(refused('--regster', '1')).toContain('Die Angabe --regster gibt es nicht.\nAbhilfe: Meinten Sie --register?');
  });

  it('legt keinen Ordner an, weil ORDNER_EIGENE vertippt ist', () => {
    const missing = join(own, 'vertippt');
    const { status, stderr } = spawnSync(process.execPath, [command, '--eigen', '--titel', 'Neu'], {
      env: { ...env, ORDNER_EIGENE: missing },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      `Den Ordner für eigene Unterlagen gibt es nicht: ${missing}\nAbhilfe: Legen Sie ihn an oder berichtigen Sie ORDNER_EIGENE.\n`,
    ]);
    expect(existsSync(missing)).toBe(false);
  });

  it('überschreibt keine Datei', () => {
    writeFileSync(join(folder.content, '1-gremiengruendung', '3-entwurf.mdx'), 'ohne Kopf');
    expect(run(['--register', '1', '--titel', 'Entwurf'])).toContain('4-entwurf.mdx');
  });
});

describe('Kürzel aus Titeln', () => {
  it.each([
    ['Fördermittel: 3 Wege', 'foerdermittel-3-wege'],
    ['  Größe & Maß  ', 'groesse-mass'],
    ['»Café« à la carte', 'cafe-a-la-carte'],
    ['Wer? Wie? Was?', 'wer-wie-was'],
    ['Ein sehr langer Titel, der nicht mehr ganz in eine gut lesbare Adresse passt', 'ein-sehr-langer-titel-der-nicht-mehr-ganz-in-eine-gut'],
    ['…', ''],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
  });
});
