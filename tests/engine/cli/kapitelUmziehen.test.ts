import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EditionStore } from '../../../src/editions/EditionStore.ts';
import { faultsOf, findProblems } from '../../../src/site/findProblems.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { makeParcel } from '../../support/makeParcel.ts';
import { noticeFile } from '../../support/noticeFile.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

const second = {
  '2-lage/register.yaml': 'titel: Lage\nkurz: Kurz.\nbeschreibung: Lang.\n',
  '2-lage/1-bild.mdx': chapterFile(
    'Bild',
    'Siehe <Verweis kapitel="aufbau">Aufbau</Verweis>, <Verweis\n  kapitel=\'aufbau\' abschnitt="entscheiden">Wer entscheidet</Verweis> und [das PDF](/gremiengruendung/aufbau.pdf).\n\nDer Weg zu [wer entscheidet](/gremiengruendung/aufbau/#entscheiden) ist kurz.',
    { vorlagen: '[protokoll]' },
  ),
  'suchproben.yaml':
    'mindestmass: { trefferUnterDenErstenFuenf: 0, ersterTrefferRichtig: 0, mittlererKehrwertDesRangs: 0 }\nproben:\n  exakt:\n    - { suche: aufbau, kapitel: [aufbau, sitzung], haelfte: entwicklung } # aufbau bleibt ein Wort\n',
  'aenderungen/aufbau.yaml': 'kapitel: aufbau\nart: geändert\nsatz: "Der aufbau ist neu."\n',
};

let folder: TemporaryBinder;
beforeEach(() => {
  folder = temporaryBinder();
  folder.write(second);
});
afterEach(() => folder.remove());

const command = join(process.cwd(), 'src/cli/kapitelUmziehen.ts');
const env = (): NodeJS.ProcessEnv => ({ ...process.env, ORDNER_INHALT: folder.content });
const move = (...args: string[]): string => execFileSync(process.execPath, [command, ...args], { env: env(), encoding: 'utf8' });
const refused = (...args: string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { env: env(), encoding: 'utf8' });
  expect(status).toBe(1);
  return stderr;
};
const read = (file: string): string => readFileSync(join(folder.content, file), 'utf8');
const faults = async (): Promise<string[]> => {
  const current = openBinder({ content: folder.content });
  return faultsOf(await findProblems(current, { today: '2026-11-22', typesetter })).map(({ file, message }) => `${file}: ${message}`);
};

describe('npm run kapitel:umziehen', () => {
  it('gibt einem Kapitel ein anderes Kürzel; alles, was es nennt, nennt den neuen Namen, und sonst ändert sich nichts', async () => {
    folder.write({ 'eilmitteilungen/2026-01.mdx': noticeFile(undefined, { betrifft: '[aufbau, aufbau#entscheiden, sitzung]' }) });
    const before = read('2-lage/1-bild.mdx');
    expect(move('aufbau', 'gremium-aufbauen')).toContain('Adresse: /gremiengruendung/gremium-aufbauen/ (/gremiengruendung/aufbau/ führt dorthin)');
    expect(existsSync(join(folder.content, '1-gremiengruendung/1-aufbau.mdx'))).toBe(false);
    expect(read('1-gremiengruendung/1-gremium-aufbauen.mdx')).toContain('\nfrueher: [gremiengruendung/aufbau]\n---\n');
    expect(read('2-lage/1-bild.mdx')).toBe(
      before.replaceAll(/kapitel=(["'])aufbau\1/g, 'kapitel=$1gremium-aufbauen$1').replaceAll('/gremiengruendung/aufbau', '/gremiengruendung/gremium-aufbauen'),
    );
    expect(read('suchproben.yaml')).toContain('{ suche: aufbau, kapitel: [gremium-aufbauen, sitzung], haelfte: entwicklung } # aufbau bleibt ein Wort');
    expect(read('aenderungen/aufbau.yaml')).toBe('kapitel: gremium-aufbauen\nart: geändert\nsatz: "Der aufbau ist neu."\n');
    expect(read('eilmitteilungen/2026-01.mdx')).toContain('betrifft: [gremium-aufbauen, gremium-aufbauen#entscheiden, sitzung]');
    expect(read('glossar.yaml')).toContain('kapitel: gremium-aufbauen');

    expect(await faults()).toEqual([]);
  });

  it('ändert in eigenen Unterlagen, wovon sie abweichen: Aus Kürzel und Nummer wird das neue Kürzel', async () => {
    const leaf = (target: string): string => chapterFile('Unser Weg', 'Bei uns ist es anders.', { abweichung: target });
    folder.write({
      'eigene/1-weg.mdx': leaf('aufbau#entscheiden'),
      'eigene/2-steg.mdx': leaf(`["1.1#entscheiden", sitzung, '1.1']`),
      'eigene/3-pfad.mdx': leaf('sitzung#ablauf'),
    });
    move('aufbau', '1.3-gremium-aufbauen');
    expect(read('eigene/1-weg.mdx')).toContain('abweichung: gremium-aufbauen#entscheiden\n');
    expect(read('eigene/2-steg.mdx')).toContain(`abweichung: ["gremium-aufbauen#entscheiden", sitzung, 'gremium-aufbauen']\n`);
    expect(read('eigene/3-pfad.mdx')).toBe(leaf('sitzung#ablauf'));
    expect((await faults()).filter((problem) => problem.includes('eigene'))).toEqual([]);
  });

  it('verschiebt ein Kapitel in ein anderes Register; Bilder ziehen mit, und die letzte Ausgabe findet es wieder', async () => {
    new EditionStore(folder.content).put(await makeParcel(folder.content, '2026-1'));
    expect(move('1.2', '2.2')).toContain('Kapitel 1.2 heißt jetzt 2.2');
    expect(read('2-lage/2-sitzung.mdx')).toContain('frueher: [gremiengruendung/sitzung]');
    expect(existsSync(join(folder.content, '2-lage/bilder/aufbau.svg'))).toBe(true);
    expect(existsSync(join(folder.content, '1-gremiengruendung/bilder/aufbau.svg'))).toBe(false);
    expect(await faults()).toEqual([]);
  });

  it('ändert nur die Nummer: Die Adresse bleibt, und nichts anderes wird angefasst', async () => {
    const [glossary, text] = [read('glossar.yaml'), read('1-gremiengruendung/2-sitzung.mdx')];
    expect(move('1-gremiengruendung/2-sitzung.mdx', '1.4')).not.toContain('Adresse');
    expect(read('1-gremiengruendung/4-sitzung.mdx')).toBe(text);
    expect(read('glossar.yaml')).toBe(glossary);
    expect(await faults()).toEqual([]);
  });

  it('hin und zurück lässt die Datei, wie sie war, bis auf die Adresse dazwischen', () => {
    move('aufbau', 'anders');
    move('anders', '2.5-wieder-anders');
    expect(read('2-lage/5-wieder-anders.mdx')).toContain('\nfrueher: [gremiengruendung/aufbau, gremiengruendung/anders]\n');
    move('2.5', '1.1-aufbau');
    expect(read('1-gremiengruendung/1-aufbau.mdx')).toContain('\nfrueher: [gremiengruendung/anders, lage/wieder-anders]\n');
  });

  it('liest frühere Adressen auch, wenn sie untereinander stehen', async () => {
    folder.write({ '2-lage/1-bild.mdx': read('2-lage/1-bild.mdx').replace('praxis: true', 'frueher:\n  - lage/uralt\n  - lage/alt\npraxis: true') });
    move('bild', 'lagebild-lesen');
    expect(read('2-lage/1-lagebild-lesen.mdx')).toContain('\nfrueher: [lage/uralt, lage/alt, lage/bild]\npraxis: true\n');
    expect(await faults()).toEqual([]);
  });

  it('weist ab, was nicht geht, ehe etwas geschrieben ist', () => {
    expect(refused('aufbau')).toContain('Abhilfe: npm run kapitel:umziehen -- 1.9 0.5');
    expect(refused('aufbua', '1.5')).toContain('Meinten Sie »aufbau«?');
    expect(refused('aufbau', '1.2')).toContain('Die Nummer 1.2 trägt schon »Sitzung«.');
    expect(refused('aufbau', '9.1')).toContain('Das Register 9 gibt es nicht.');
    expect(refused('aufbau', '1.0')).toContain('Kapitel zählen ab 1.');
    expect(refused('aufbau', 'sitzung')).toContain('Das Kürzel »sitzung« trägt schon Kapitel 1.2.');
    expect(refused('aufbau', 'Größe')).toContain('ist weder Nummer noch Kürzel');
    expect(refused('aufbau', '../weg')).toContain('ist weder Nummer noch Kürzel');
    expect(refused('aufbau', 'aufbau')).toContain('heißt schon so');
    expect(refused('aufbau', 'index')).toContain('braucht die Website selbst');
    folder.write({ '2-lage/bilder/aufbau.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Anders</title></svg>' });
    expect(refused('sitzung', '2.2')).toContain('liegt schon ein anderes Bild dieses Namens');
    move('aufbau', 'anders');
    expect(refused('bild', '1.3-aufbau')).toContain('Das Kürzel »aufbau« trug früher Kapitel 1.1');
    expect(refused('bild', 'aufbau')).toContain('Das Kürzel »aufbau« trug früher Kapitel 1.1');
    folder.write({ '1-gremiengruendung/3-kaputt.mdx': '<Hinweis' });
    expect(refused('bild', '2.3')).toContain('Beheben Sie zuerst, was »npm run pruefen« nennt.');
    expect(existsSync(join(folder.content, '2-lage/1-bild.mdx'))).toBe(true);
  });
});
