import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureBinder, type FixtureBinder } from '../../support/fixtureBinder.ts';
import { changedSitting, sitting, twoEditions } from '../../support/twoEditions.ts';

// What is frozen stays as it was written. One fault per binder; each snapshot is what an editor reads.

/** The files of two editions, with notes, below ausgaben/. */
let frozen: Readonly<Record<string, string>>;

beforeAll(async () => {
  frozen = await twoEditions();
});

/** The binder with its editions, and something done to their folder. */
const frozenBinder = (harm: (ausgaben: string) => void = () => undefined): FixtureBinder =>
  fixtureBinder()
    .change(sitting, changedSitting)
    .onDisk((content) => {
      for (const [path, bytes] of Object.entries(frozen)) {
        mkdirSync(dirname(join(content, 'ausgaben', path)), { recursive: true });
        writeFileSync(join(content, 'ausgaben', path), Buffer.from(bytes, 'latin1'));
      }
      harm(join(content, 'ausgaben'));
    });

const report = (harm: (ausgaben: string) => void): string => frozenBinder(harm).report();
/** What happens to a text of the folder. */
const edited =
  (path: string, edit: (text: string) => string) =>
  (ausgaben: string): void =>
    writeFileSync(join(ausgaben, path), edit(readFileSync(join(ausgaben, path), 'utf8')));

it('as written there is nothing to complain of, with line ends of Windows neither', () => {
  expect(frozenBinder().report()).toBe('');
  const crlf = (path: string) => edited(path, (text) => text.replaceAll('\n', '\r\n'));
  expect(
    report((ausgaben) =>
      ['2026-1.yaml', '2026-2.yaml', '2026-2/wortlaut.yaml', '2026-2/pruefsummen.txt', '2026-2/website.txt'].forEach((path) => crlf(path)(ausgaben)),
    ),
  ).toBe('');
});

describe('print files', () => {
  it('altered', () => {
    expect(report((ausgaben) => appendFileSync(join(ausgaben, '2026-2/kontrollblatt.pdf'), 'x'))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2/kontrollblatt.pdf:1:1  Fehler  ausgabe/datei
        Diese Datei ist nach dem Festschreiben verändert worden.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2/kontrollblatt.pdf"
    `);
  });
  it('missing', () => {
    expect(report((ausgaben) => rmSync(join(ausgaben, '2026-2/nachlieferung-2026-1-2026-2.pdf')))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2/nachlieferung-2026-1-2026-2.pdf:1:1  Fehler  ausgabe/datei
        Diese Datei einer festgeschriebenen Ausgabe fehlt.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2/nachlieferung-2026-1-2026-2.pdf"
    `);
  });
  it('put there by hand', () => {
    expect(report((ausgaben) => copyFileSync(join(ausgaben, '2026-2/kontrollblatt.pdf'), join(ausgaben, '2026-2/kontrollblatt (1).pdf'))))
      .toMatchInlineSnapshot(`
      "content/ausgaben/2026-2/kontrollblatt (1).pdf:1:1  Fehler  ausgabe/datei
        Diese Datei gehört zu keiner festgeschriebenen Ausgabe.
        Abhilfe: Löschen Sie sie oder legen Sie sie außerhalb von content/ausgaben/ ab."
    `);
  });
  it('all of them gone', () => {
    expect(report((ausgaben) => rmSync(join(ausgaben, '2026-2'), { recursive: true }))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2/pruefsummen.txt:1:1  Fehler  ausgabe/datei
        Zur Ausgabe 2026-2 fehlen die Druckdateien und ihre Prüfsummen.
        Abhilfe: Holen Sie den Ordner aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2"
    `);
  });
  it('without their list', () => {
    expect(report((ausgaben) => rmSync(join(ausgaben, '2026-2/pruefsummen.txt')))).toContain('Zur Ausgabe 2026-2 fehlen die Druckdateien und ihre Prüfsummen.');
  });
  it('a line of the list is no checksum', () => {
    expect(report(edited('2026-2/pruefsummen.txt', (text) => text.replace(/^[^]{10}/, 'kaputt')))).toContain(
      'content/ausgaben/2026-2/pruefsummen.txt:1:1  Fehler  ausgabe/datei\n  Hier steht keine Prüfsumme mit Dateiname.',
    );
  });
});

it('a list beside the editions: only it is brought back, not what is not in Git yet', () => {
  expect(report((ausgaben) => writeFileSync(join(ausgaben, 'pruefsummen.txt'), 'kaputt\n'))).toBe(
    'content/ausgaben/pruefsummen.txt:1:1  Fehler  ausgabe/datei\n  Hier steht keine Prüfsumme mit Dateiname.\n  Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/pruefsummen.txt',
  );
});

describe('an edition', () => {
  it('cut off', () => {
    expect(report(edited('2026-2.yaml', (text) => text.slice(0, text.indexOf('bloecke') + 3)))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2.yaml:58:11  Fehler  datei/yaml
        Die Angaben sind an dieser Stelle nicht lesbar (ein Zeichen fehlt).
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2.yaml"
    `);
  });
  it('empty', () => {
    expect(report(edited('2026-1.yaml', () => ''))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-1.yaml:1:1  Fehler  ausgabe/datei
        Die Datei ist leer.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-1.yaml"
    `);
  });
  it('with marks of a conflict', () => {
    expect(report(edited('2026-2.yaml', (text) => text.replace(/^stand:.*$/m, (line) => `<<<<<<< HEAD\n${line}\n=======\nstand: 2026-10\n>>>>>>> neu`))))
      .toMatchInlineSnapshot(`
      "content/ausgaben/2026-2.yaml:5:1  Fehler  ausgabe/datei
        Hier stehen die Marken eines Konflikts der Versionsverwaltung.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2.yaml"
    `);
  });
  it('with another key', () => {
    expect(report(edited('2026-2.yaml', (text) => text.replace('stand:', 'bemerkung: x\nstand:')))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2.yaml:5:1  Fehler  ausgabe/datei
        Die Angabe »bemerkung« gibt es nicht.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2.yaml"
    `);
  });
  it('in Latin-1', () => {
    expect(report((ausgaben) => writeFileSync(join(ausgaben, '2026-2.yaml'), Buffer.from(readFileSync(join(ausgaben, '2026-2.yaml'), 'utf8'), 'latin1'))))
      .toMatchInlineSnapshot(`
      "content/ausgaben/2026-2.yaml:1:1  Fehler  datei/kodierung
        Die Datei ist nicht in UTF-8 gespeichert; ab dieser Zeile sind Umlaute nicht lesbar.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2.yaml"
    `);
  });
  it('that calls itself another one', () => {
    expect(report(edited('2026-2.yaml', (text) => text.replace('ausgabe: 2026-2', 'ausgabe: 2026-7')))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2.yaml:4:1  Fehler  ausgabe/datei
        Die Datei nennt sich »2026-7«.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2.yaml"
    `);
  });
  it('copied', () => {
    expect(report((ausgaben) => copyFileSync(join(ausgaben, '2026-2.yaml'), join(ausgaben, '2026-02.yaml')))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-02.yaml:1:1  Fehler  ausgabe/datei
        Diese Datei gehört zu keiner festgeschriebenen Ausgabe.
        Abhilfe: Löschen Sie sie oder legen Sie sie außerhalb von content/ausgaben/ ab."
    `);
  });
  it('missing in the row', () => {
    expect(report((ausgaben) => (rmSync(join(ausgaben, '2026-1.yaml')), rmSync(join(ausgaben, '2026-1'), { recursive: true })))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-1.yaml:1:1  Fehler  ausgabe/datei
        Die Ausgabe 2026-1 fehlt.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-1.yaml"
    `);
    expect(
      report((ausgaben) => {
        renameSync(join(ausgaben, '2026-2.yaml'), join(ausgaben, '2026-4.yaml'));
        renameSync(join(ausgaben, '2026-2'), join(ausgaben, '2026-4'));
      }),
    ).toMatch(
      /2026-2\.yaml:1:1 {2}Fehler.*\n {2}Die Ausgabe 2026-2 fehlt\.[^]*2026-4\.yaml:4:1.*\n {2}Die Datei nennt sich »2026-2«\.\n {2}Abhilfe: Nennen Sie sie wieder 2026-2\.yaml oder holen/,
    );
  });
  it('missing, its folder left', () => {
    expect(report((ausgaben) => rmSync(join(ausgaben, '2026-2.yaml')))).toContain('content/ausgaben/2026-2.yaml:1:1  Fehler  ausgabe/datei\n  D');
  });
  it('of a month that is none', () => {
    expect(report(edited('2026-2.yaml', (text) => text.replace(/^stand:.*$/m, 'stand: gestern')))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2.yaml:5:1  Fehler  ausgabe/datei
        Die Angabe »stand« ist nicht gültig.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2.yaml"
    `);
    expect(report(edited('2026-2.yaml', (text) => text.replace(/^stand:.*$/m, 'stand: 2026-13')))).toContain('2026-2.yaml:5:1  Fehler  ausgabe/datei');
  });
  it('of a month before the one of the edition before', () => {
    expect(report(edited('2026-2.yaml', (text) => text.replace(/^stand:.*$/m, 'stand: 2026-10')))).toContain(
      'Der Stand 2026-10 liegt vor dem der Ausgabe 2026-1 (2026-11).',
    );
  });
  it('with a page that is none', () => {
    expect(report(edited('2026-1.yaml', (text) => text.replace('seite: "1"', 'seite: "../../x"')))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-1.yaml:51:11  Fehler  ausgabe/datei
        Die Angabe »kapitel → blaetter → vorn → seite« ist nicht gültig.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-1.yaml"
    `);
  });
  it('with a sheet of an edition to come', () => {
    expect(report(edited('2026-1.yaml', (text) => text.replace('- ausgabe: 2026-1', '- ausgabe: 2026-2')))).toContain(
      'Ein Blatt trägt die Ausgabe 2026-2, die später kommt.',
    );
  });
  it('changed so that it can still be read', () => {
    expect(report(edited('2026-1.yaml', (text) => text.replace('titel: Sitzung', 'titel: Sitzungen')))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-1.yaml:1:1  Fehler  ausgabe/datei
        Diese Datei ist nach dem Festschreiben verändert worden.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-1.yaml"
    `);
  });
  it('a folder in its place', () => {
    expect(report((ausgaben) => (rmSync(join(ausgaben, '2026-2.yaml')), mkdirSync(join(ausgaben, '2026-2.yaml'))))).toMatch(
      /^content\/ausgaben\/2026-2\.yaml:1:1 {2}Fehler/,
    );
  });
});

describe('the wording', () => {
  it('empty', () => {
    expect(report(edited('2026-2/wortlaut.yaml', () => ''))).toMatchInlineSnapshot(`
      "content/ausgaben/2026-2/wortlaut.yaml:1:1  Fehler  ausgabe/datei
        Diese Datei ist nach dem Festschreiben verändert worden.
        Abhilfe: Holen Sie die Datei aus der Versionsverwaltung zurück: git checkout HEAD -- content/ausgaben/2026-2/wortlaut.yaml"
    `);
  });
  it('broken, of editions before each kept its own', () => {
    expect(report((ausgaben) => writeFileSync(join(ausgaben, 'wortlaut.yaml'), ''))).toContain(
      'content/ausgaben/wortlaut.yaml:1:1  Fehler  ausgabe/datei\n  Die Datei ist leer.',
    );
    expect(report((ausgaben) => writeFileSync(join(ausgaben, 'wortlaut.yaml'), '"0123456789ab": "Wort\n'))).toMatch(
      /^content\/ausgaben\/wortlaut\.yaml:\d+:\d+ {2}Fehler/,
    );
    expect(report((ausgaben) => writeFileSync(join(ausgaben, 'wortlaut.yaml'), '"kein": "Wort"\n'))).toMatch(
      /^content\/ausgaben\/wortlaut\.yaml:1:\d+ {2}Fehler/,
    );
  });
});

it('other files among the editions', () => {
  expect(report((ausgaben) => writeFileSync(join(ausgaben, 'notiz.txt'), ''))).toContain(
    'content/ausgaben/notiz.txt:1:1  Fehler  ausgabe/datei\n  Diese Datei gehört zu keiner festgeschriebenen Ausgabe.',
  );
  expect(report((ausgaben) => mkdirSync(join(ausgaben, 'alt')))).toContain(
    'content/ausgaben/alt:1:1  Fehler  ausgabe/datei\n  Dieser Ordner gehört zu keiner festgeschriebenen Ausgabe.',
  );
});
