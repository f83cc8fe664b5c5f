import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chapterDraft } from '../../../src/blocks/chapterDraft.ts';
import { checkBinder } from '../../../src/checks/index.ts';
import { askFor } from '../../../src/cli/askFor.ts';
import { EditionStore, type EditionParcel } from '../../../src/editions/EditionStore.ts';
import { parseEdition } from '../../../src/editions/editionYaml.ts';
import { frozenProblems } from '../../../src/site/frozenProblems.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { fontsOf } from '../../support/fontsOf.ts';
import { makeParcel } from '../../support/makeParcel.ts';
import { minimalBinder } from '../../support/minimalBinder.ts';
import { snapshot } from '../../support/storedParcel.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from '../../support/temporaryBinder.ts';
import { typesetter } from '../../support/typesetter.ts';

/*
 * `npm run ausgabe` on a small binder, as an editor would call it. How an interruption of its last step is settled
 * is the matter of editionStore.test.ts.
 */

const sitting = '1-gremiengruendung/2-sitzung.mdx';
const note = 'kapitel: sitzung\nart: geändert\nsatz: "Die Einladung kommt früher."\n';
const name = `${new Date().getFullYear()}-1`;
const next = `${new Date().getFullYear()}-2`;
const folders: TemporaryBinder[] = [];
let base: EditionParcel;

beforeAll(async () => {
  const folder = temporaryBinder();
  base = await makeParcel(folder.content, name);
  folder.remove();
});
afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));

/** The binder with its first edition, a chapter changed and its note; then further changes, undefined for a file that goes. */
function changedBinder(files: Readonly<Record<string, string | undefined>> = {}): TemporaryBinder {
  const folder = temporaryBinder();
  folders.push(folder);
  new EditionStore(folder.content).put(base);
  folder.write({ [sitting]: minimalBinder[sitting]!.replace('Laden Sie rechtzeitig ein.', 'Laden Sie früh ein.'), 'aenderungen/sitzung.yaml': note });
  folder.write(files);
  return folder;
}

const { DEBUG: _debug, ...env } = process.env;
function ausgabe({ content }: TemporaryBinder, ...args: string[]): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/ausgabe.ts', ...args], {
    encoding: 'utf8',
    env: { ...env, ORDNER_INHALT: content },
  });
  // A slow machine is told what is going on.
  return { status, output: stdout, errors: stderr.replace(/^.* …\n/gm, '') };
}

const textOf = (bytes: string | undefined): string => Buffer.from(bytes ?? '', 'latin1').toString('utf8');

describe('npm run ausgabe', () => {
  it('zeigt, schreibt nur mit --ja, und nimmt zurück, bis jedes Byte wieder ist wie zuvor', () => {
    const folder = changedBinder();
    const before = snapshot(folder.content);
    const shown = ausgabe(folder, next);
    expect(shown.output).toMatch(
      /1\.2 +Tausch +heraus 1\/2 \(2026-1\) +hinein 1\/2 \(2026-2\) +Sitzung \(eigener Text\)[^]*1 Kapitel, 1 neues Blatt je Ordner, etwa 10 Minuten zum Einordnen\./,
    );
    expect(shown.output).toContain(`Noch ist nichts geschrieben. Festschreiben: npm run ausgabe -- ${next} --ja`);
    expect(snapshot(folder.content)).toEqual(before);

    expect(ausgabe(folder, next, '--ja')).toMatchObject({ status: 0, errors: '' });
    const after = snapshot(folder.content);
    const written = Object.keys(after).filter((path) => !(path in before));
    expect(written).toEqual([
      `ausgaben/${next}.yaml`,
      ...['aenderungen/sitzung.yaml', 'kontrollblatt.pdf', `nachlieferung-${name}-${next}.pdf`, 'pruefsummen.txt', 'website.txt', 'wortlaut.yaml'].map(
        (path) => `ausgaben/${next}/${path}`,
      ),
    ]);
    expect(after['aenderungen/sitzung.yaml']).toBeUndefined();
    expect(parseEdition(textOf(after[`ausgaben/${next}.yaml`])).notes).toHaveLength(1);
    for (const path of Object.keys(before).filter((each) => each.startsWith('ausgaben/'))) expect(after[path], path).toBe(before[path]);
    for (const path of written.filter((each) => each.endsWith('.pdf'))) {
      // Typst itself brings the latter two along, the same on every machine; a system's fonts would be others.
      const fonts = fontsOf(Buffer.from(after[path]!, 'latin1'));
      expect(fonts, path).toContain('FiraSans-Regular');
      expect(
        fonts.filter((font) => !/^(FiraSans-|DejaVuSansMono)/.test(font)),
        path,
      ).toEqual([]);
    }

    expect(ausgabe(folder, '--zuruecknehmen')).toMatchObject({
      status: 1,
      errors: `Zurücknehmen lässt sich nur, was niemand hat: Ist die Ausgabe ${next} auf der Website oder eine Nachlieferung ausgegeben, gilt sie.\nAbhilfe: Ist sie es nicht, rufen Sie auf: npm run ausgabe -- --zuruecknehmen --ja --nicht-ausgegeben\n`,
    });
    expect(ausgabe(folder, '--zuruecknehmen', '--ja').status).toBe(1);
    expect(ausgabe(folder, name, '--zuruecknehmen', '--ja', '--nicht-ausgegeben').errors).toBe(
      `Zurücknehmen lässt sich nur die neueste Ausgabe, ${next}.\nAbhilfe: Fehler einer älteren berichtigt die nächste Ausgabe.\n`,
    );
    expect(snapshot(folder.content)).toEqual(after);
    expect(ausgabe(folder, '--zuruecknehmen', '--ja', '--nicht-ausgegeben').output).toBe(
      `Die Ausgabe ${next} ist zurückgenommen; ihre Notizen liegen wieder in content/aenderungen/.\n`,
    );
    expect(snapshot(folder.content)).toEqual(before);
  });

  it('schlägt eine Neuauflage vor, schreibt sie mit --neuauflage fest, mit einer Datei für alle älteren Ordner, und nimmt sie zurück', () => {
    const folder = changedBinder({
      '1-gremiengruendung/1-aufbau.mdx': minimalBinder['1-gremiengruendung/1-aufbau.mdx']!.replace(/\n\n(?=[A-ZÄÖÜ])/, '\n\nDieser Satz ist neu. '),
      'aenderungen/aufbau.yaml': note.replace('sitzung', 'aufbau'),
    });
    const shown = ausgabe(folder, next, '--ordner', '3');
    expect(shown.output).toMatch(/Vorschlag: eine Neuauflage\. Von 2 Blättern sind 2 neu \(100 %\)[^]*2 statt 2 Blätter je Ordner, für 3 Ordner 6 statt 6\./);
    expect(shown.output).toContain(`Aufruf:           npm run ausgabe -- ${next} --neuauflage\n`);
    const before = snapshot(folder.content);

    const preview = ausgabe(folder, next, '--neuauflage');
    expect(preview.output).toMatch(
      new RegExp(`^Neuauflage ${next}\\n[^]*Register 1 +heraus alles außer Blättern mit E +hinein Registerblatt; 1\\.1 bis 1\\.2: 2 Blätter`),
    );
    expect(preview.output).toContain(`Festschreiben: npm run ausgabe -- ${next} --neuauflage --ja`);
    expect(snapshot(folder.content)).toEqual(before);

    expect(ausgabe(folder, next, '--neuauflage', '--ja')).toMatchObject({ status: 0, errors: '' });
    const after = snapshot(folder.content);
    const record = parseEdition(textOf(after[`ausgaben/${next}.yaml`]));
    expect(record.newBase).toBe(true);
    expect(record.binderSheets!.filter(({ edition }) => edition !== next).map(({ place }) => place)).toEqual(expect.arrayContaining(['Nachweis']));
    expect(Object.keys(after).filter((path) => path.startsWith(`ausgaben/${next}/`) && path.endsWith('.pdf'))).toEqual([
      `ausgaben/${next}/kontrollblatt.pdf`,
      `ausgaben/${next}/neuauflage.pdf`,
    ]);
    expect(textOf(after[`ausgaben/${next}/pruefsummen.txt`])).toContain('  neuauflage.pdf\n');
    expect(frozenProblems(openBinder({ content: folder.content }))).toEqual([]);

    // The next edition: from the new base its own supplement, from before it one file again.
    folder.write({ [sitting]: minimalBinder[sitting]!.replace('Laden Sie rechtzeitig ein.', 'Laden Sie spät ein.'), 'aenderungen/sitzung.yaml': note });
    const third = `${name.slice(0, 4)}-3`;
    expect(ausgabe(folder, third, '--ja')).toMatchObject({ status: 0, errors: '' });
    const later = snapshot(folder.content);
    expect(Object.keys(later).filter((path) => path.startsWith(`ausgaben/${third}/`) && path.endsWith('.pdf'))).toEqual([
      `ausgaben/${third}/kontrollblatt.pdf`,
      `ausgaben/${third}/nachlieferung-${next}-${third}.pdf`,
      `ausgaben/${third}/neuauflage.pdf`,
    ]);
    for (const path of Object.keys(after).filter((each) => each.startsWith('ausgaben/'))) expect(later[path], path).toBe(after[path]);

    expect(ausgabe(folder, '--zuruecknehmen', '--ja', '--nicht-ausgegeben').status).toBe(0);
    rmSync(join(folder.content, 'aenderungen'), { recursive: true });
    folder.write({ [sitting]: textOf(before[sitting]) });
    expect(ausgabe(folder, '--zuruecknehmen', '--ja', '--nicht-ausgegeben').status).toBe(0);
    expect(snapshot(folder.content)).toEqual(before);
  }, 120_000);

  it('eine Neuauflage geht auch, wo wenige Blätter genügten, und sagt, wie wenige; zu anderem gehört --neuauflage nicht', () => {
    const folder = changedBinder();
    const { status, output } = ausgabe(folder, next, '--neuauflage');
    expect(status).toBe(0);
    expect(output).toContain('Nötig ist die Neuauflage nicht: Ohne --neuauflage genügt ein Blatt von 2 (50 %). Vorgeschlagen wird sie erst über 60 %.');
    expect(ausgabe(folder, next).output).not.toContain('Neuauflage');
    expect(ausgabe(folder, '--notizen', '--neuauflage').errors).toContain('--neuauflage gehört zum Festschreiben, nicht zu --notizen.');
    expect(ausgabe(folder, '--zuruecknehmen', '--neuauflage').errors).toContain('--neuauflage und --zuruecknehmen gehen nicht zusammen.');
  });

  it('legt die Notizen an, die fehlen, mit Grund; ein Entwurf lässt sich nicht festschreiben', () => {
    const folder = changedBinder({
      'aenderungen/sitzung.yaml': undefined,
      // Partly filled in: the hints that are left count.
      '1-gremiengruendung/3-neues.mdx': chapterDraft('Neues', '2026-10').replace(/Ein Satz, der sagt.*/, 'Worum es geht.'),
    });
    expect(ausgabe(folder, next, '--ja').errors).toContain(
      'Zu 2 geänderten Kapiteln fehlt eine Notiz:\n  1.2 sitzung (eigener Text)\n  1.3 neues (neues Kapitel)\nAbhilfe: »npm run ausgabe -- --notizen«',
    );
    expect(ausgabe(folder, '--notizen').output).toBe(
      'Angelegt:\n  content/aenderungen/sitzung.yaml\n  content/aenderungen/neues.yaml\nErsetzen Sie darin jede Frage durch einen Satz.\n',
    );
    expect(ausgabe(folder, '--notizen').output).toBe('Es fehlt keine Notiz.\n');
    const before = snapshot(folder.content);
    expect(textOf(before['aenderungen/sitzung.yaml'])).toBe(
      '# 1.2 Sitzung\n# Grund: eigener Text.\nkapitel: sitzung\nart: geändert\nsatz: "Was ist neu, und was haben Leserinnen und Leser davon? Ersetzen Sie diese Frage durch einen Satz."\n',
    );
    const { status, errors } = ausgabe(folder, next, '--ja');
    expect(status).toBe(1);
    expect(errors).toMatch(/^Muster und Entwürfe lassen sich nicht festschreiben\.\n\n/);
    for (const place of ['aenderungen/neues.yaml:5', 'aenderungen/sitzung.yaml:5', '1-gremiengruendung/3-neues.mdx:'])
      expect(errors).toContain(`content/${place}`);
    expect(snapshot(folder.content)).toEqual(before);
    const hints = checkBinder(openBinder({ content: folder.content }), { today: '2026-11-22' }).filter(({ rule }) => rule === 'aenderung/entwurf');
    expect(hints.length).toBeGreaterThan(4);
    expect(new Set(hints.map(({ severity }) => severity))).toEqual(new Set(['Hinweis']));
  });

  it('Kapitel, in denen sich nur ein Verweis ändert, bekommen eine gemeinsame Notiz, die so bleiben kann', () => {
    const second = '1-gremiengruendung/3-ablauf.mdx';
    const third = '1-gremiengruendung/4-ort.mdx';
    const refers = (title: string) =>
      minimalBinder[sitting]!.replace('titel: Sitzung', `titel: ${title}`).replace('rechtzeitig ein.', 'ein, siehe <Verweis kapitel="sitzung" />.');
    const folder = temporaryBinder();
    folders.push(folder);
    folder.write({ [second]: refers('Ablauf'), [third]: refers('Ort') });
    expect(ausgabe(folder, name, '--ja').errors).toBe('');
    folder.write({ [sitting]: undefined, '1-gremiengruendung/5-sitzung.mdx': minimalBinder[sitting]! });
    expect(ausgabe(folder, '--notizen').output).toContain('content/aenderungen/verweise.yaml');
    const notes = snapshot(folder.content);
    expect(textOf(notes['aenderungen/verweise.yaml'])).toBe(
      '# 1.1 Aufbau\n# 1.3 Ablauf\n# 1.4 Ort\n# Grund: nur ein Verweis. Der Satz kann so bleiben.\nkapitel: aufbau\nweitere: [ablauf, ort]\nart: geändert\nsatz: "Nur Verweise auf andere Kapitel sind angepasst; der übrige Text ist gleich."\n',
    );
    expect(textOf(notes['aenderungen/sitzung.yaml'])).toContain('# Grund: nur die Nummer. Der Satz kann so bleiben.');
    expect(ausgabe(folder, next, '--ja')).toMatchObject({ status: 0, errors: '' });
  });

  const faults: readonly (readonly [string, Readonly<Record<string, string | undefined>>, readonly string[], RegExp])[] = [
    ['ein Fehler im Text', { '1-gremiengruendung/1-aufbau.mdx': 'ohne Kopf' }, [next], /kopf\/fehlt/],
    ['ein Zeichen, das unsere Schriften nicht haben', { [sitting]: minimalBinder[sitting]!.replace('Laden Sie', '☐ Laden Sie 漢') }, [next], /Fehler/],
    ['eine Notiz mit falscher Art', { 'aenderungen/sitzung.yaml': note.replace('geändert', 'anders') }, [next], /aenderung\/angabe/],
    ['eine Notiz zu einem Kapitel, das es nicht gibt', { 'aenderungen/x.yaml': note.replace('sitzung', 'gibtsnicht') }, [next], /aenderung\/angabe/],
    ['eine fehlende Notiz', { 'aenderungen/sitzung.yaml': undefined }, [next], /fehlt eine Notiz/],
    ['eine beschädigte frühere Ausgabe', { [`ausgaben/${name}.yaml`]: 'ausgabe:\n' }, [next], /ausgabe\/datei/],
    ['eine verlorene Druckdatei', { [`ausgaben/${name}/kontrollblatt.pdf`]: undefined }, [next], /Diese Datei einer festgeschriebenen Ausgabe fehlt/],
    ['ein falscher Name', {}, ['2026-x'], /kein Name einer Ausgabe/],
    ['ein Name außer der Reihe', {}, [`${name.slice(0, 4)}-7`], /ist nicht die nächste in der Reihe/],
    ['ein Stand, der kein Monat ist', {}, [next, '--stand', '2026-13'], /»2026-13« ist kein Wert für --stand/],
    ['ein Stand in der Zukunft', {}, [next, '--stand', '2999-01'], /liegt in der Zukunft/],
    ['ein unbekannter Schalter', {}, [next, '--jaa'], /--jaa gibt es nicht\.\nAbhilfe: Meinten Sie --ja\?/],
    ['ohne Namen', {}, [], new RegExp(`Der Name der Ausgabe fehlt\\.\\nAbhilfe: Nennen Sie ihn, zum Beispiel: npm run ausgabe -- ${next}`)],
  ];
  it.each(faults)('%s: abgelehnt, und es ist nichts geändert', (_, files, args, message) => {
    const folder = changedBinder(files);
    const before = snapshot(folder.content);
    const { status, errors } = ausgabe(folder, ...args, '--ja');
    expect(status).toBe(1);
    expect(errors).toMatch(message);
    expect(errors).not.toMatch(/\bat .*\.ts:\d+|ZodError|ENOENT/);
    expect(snapshot(folder.content)).toEqual(before);
  });

  it('ein Fehler von Typst beim Setzen der Nachlieferung: Es ist noch nichts geschrieben', async () => {
    const folder = changedBinder();
    const before = snapshot(folder.content);
    const pdf = (): never => {
      throw new Error('Typst kann das PDF nicht schreiben');
    };
    await expect(makeParcel(folder.content, next, { ...typesetter, pdf })).rejects.toThrow('Typst kann');
    expect(snapshot(folder.content)).toEqual(before);
  });

  it('eine Nachlieferung, die mitten im Kapitel beginnt, lässt sich setzen, wie tief ihre Überschriften auch stehen', async () => {
    const paragraphs = (from: number): string =>
      Array.from({ length: 20 }, (_, index) => `Absatz ${from + index}. ${'Ein Satz mit Wörtern. '.repeat(20)}`).join('\n\n');
    const body = `${paragraphs(1)}\n\n## Oben {#oben}\n\n${paragraphs(21)}\n\n### Unten {#unten}\n\n${paragraphs(41)}\n\n## Ende {#ende}\n\nLetzter Satz.`;
    const folder = temporaryBinder();
    folders.push(folder);
    const file = '1-gremiengruendung/3-langes.mdx';
    folder.write({ [file]: chapterFile('Langes', body) });
    new EditionStore(folder.content).put(await makeParcel(folder.content, name));
    const edits: readonly (readonly [string, string])[] = [
      ['Absatz 42.', 'Absatz zweiundvierzig.'],
      ['Letzter Satz.', 'Allerletzter Satz.'],
    ];
    for (const [before, after] of edits) {
      folder.write({ [file]: chapterFile('Langes', body.replace(before, after)), 'aenderungen/langes.yaml': note.replace('sitzung', 'langes') });
      const { files } = await makeParcel(folder.content, next);
      expect(files.get(`nachlieferung-${name}-${next}.pdf`)!.length).toBeGreaterThan(1000);
    }
  });

  it.each(['ausgabe', 'pruefen'])('%s räumt vor allem anderen auf, was ein beendeter Aufruf hinterließ, und sagt es', (command) => {
    const folder = changedBinder();
    const before = snapshot(folder.content);
    // A number that no process has.
    folder.write({ 'ausgaben/.vorgang/vorgang.txt': `${next} 999999999\n`, [`ausgaben/${next}/kontrollblatt.pdf`]: '%PDF' });
    const args = [`src/cli/${command}.ts`, ...(command === 'ausgabe' ? [next] : [])];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...env, ORDNER_INHALT: folder.content } });
    expect(stdout).toMatch(/^Ein früherer Aufruf von »npm run ausgabe« wurde mittendrin beendet\. Die Ausgabe .* ist nicht festgeschrieben;/);
    expect(snapshot(folder.content)).toEqual(before);
  });

  it('zu irgendeinem Zeitpunkt beendet bleibt der alte Stand ganz oder der neue', async () => {
    const folder = changedBinder();
    const before = snapshot(folder.content);
    for (const wait of [150, 600, 1_000, 1_400]) {
      const child = spawn(process.execPath, ['src/cli/ausgabe.ts', next, '--ja'], { env: { ...env, ORDNER_INHALT: folder.content }, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await Promise.race([ended, setTimeout(wait)]);
      child.kill('SIGKILL');
      await ended;
      const store = new EditionStore(folder.content);
      store.settle();
      if (`ausgaben/${next}.yaml` in snapshot(folder.content)) store.takeBack(next);
      expect(snapshot(folder.content)).toEqual(before);
    }
  });

  it('nennt in --hilfe jeden Schalter', () => {
    const { status, output } = ausgabe(changedBinder(), '--hilfe');
    expect(status).toBe(0);
    for (const option of ['--ja', '--neuauflage', '--ordner', '--stand', '--notizen', '--zuruecknehmen', '--nicht-ausgegeben'])
      expect(output).toContain(`  ${option}`);
  });
});

describe('die Rückfrage', () => {
  it.each([
    ['ja\n', true],
    [' JA \n', true],
    ['j\n', false],
    ['\n', false],
    ['nein\n', false],
  ])('%j', async (typed, isYes) => {
    const input = new PassThrough();
    const answer = askFor('ja', 'Soll? ', { input, output: new PassThrough() });
    input.write(typed);
    expect(await answer).toBe(isYes);
  });

  it('ein Ende der Eingabe heißt nein', async () => {
    const input = new PassThrough();
    const answer = askFor('ja', 'Soll? ', { input, output: new PassThrough() });
    input.end();
    expect(await answer).toBe(false);
  });
});
