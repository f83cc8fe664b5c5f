import { describe, expect, it } from 'vitest';
import { chapter, fixtureBinder, type FixtureBinder } from '../../support/fixtureBinder.ts';
import { minimalBinder } from '../../support/minimalBinder.ts';

// What an editor types, what is told, and the same with the remedy followed: then nothing is left to say.

type Change = (binder: FixtureBinder) => FixtureBinder;

interface Case {
  readonly name: string;
  readonly typed: Change;
  /** Begins the first line of the report: place, severity, rule. */
  readonly told: string;
  /** Stands in the report. */
  readonly says: string;
  readonly mended: Change;
}

const file = `content/${chapter}`;
const text =
  (markdown: string): Change =>
  (binder) =>
    binder.write(markdown);
const head =
  (from: string, to: string): Change =>
  (binder) =>
    binder.replace(chapter, from, to);
const lay =
  (...files: readonly (readonly [name: string, text: string])[]): Change =>
  (binder) =>
    files.reduce((all, [name, content]) => all.change(name, content), binder);

const further = minimalBinder['1-gremiengruendung/2-sitzung.mdx']!.replace('titel: Sitzung', 'titel: Weiteres').replace(/<Abbildung[^>]*\/>\n/, '');
const mark = (name: string, typed: string, says: string, mended: string, place = '18:1'): Case => ({
  name,
  typed: text(typed),
  told: `${file}:${place}  Fehler  mdx/zeichen`,
  says,
  mended: text(mended),
});

const marks: readonly Case[] = [
  mark('zwei Daten', '12. Juni 2027: Auftakt\n\n3. Juli 2027: Treffen', '12\\. Juni', '12\\. Juni 2027: Auftakt\n\n3\\. Juli 2027: Treffen'),
  mark('ein Datum mitten im Absatz', 'Beginn ist am\n1. Januar 2027 um zehn.', '1\\. Januar', 'Beginn ist am\n1\\. Januar 2027 um zehn.', '19:1'),
  mark('eine Jahreszahl am Anfang', '2024. Das war ein Jahr.[^grund]', '2024\\.', '2024\\. Das war ein Jahr.[^grund]'),
  mark('eine Liste, die springt', '1. eins\n3. drei', 'gedruckt würde »2.«', '1. eins\n2. drei', '19:1'),
  mark('Punkte aus Word', '• Ausweis\n• Stift', 'Beginnen Sie jeden Punkt mit »- «', '- Ausweis\n- Stift'),
  mark('Buchstaben als Liste', 'a) Ausweis\nb) Stift', 'laufen in einem Absatz zusammen', 'a) Ausweis\n\nb) Stift', '19:1'),
  mark('Gedankenstriche als Liste', 'Dazu:\n– eins\n– zwei', 'Beginnen Sie jeden Punkt mit »- «', 'Dazu:\n\n- eins\n- zwei', '19:1'),
  mark('Rauten ohne Leerzeichen', '##Text', 'Tippen Sie hinter den Rauten ein Leerzeichen', '## Text {#text}\n\nEin Satz.'),
  mark('Rauten mit festem Leerzeichen', '##\u00a0Text', 'Tippen Sie hinter den Rauten ein Leerzeichen', '## Text {#text}\n\nEin Satz.'),
  mark('ein Strich mit festem Leerzeichen', '-\u00a0Ausweis', 'kein gewöhnliches Leerzeichen', '- Ausweis'),
  mark('ein Strich ohne Leerzeichen', '-Ausweis\n-Stift', 'Ein Leerzeichen fehlt', '- Ausweis\n- Stift'),
  mark('Fett, das an ein Wort stößt', '**Achtung:**Bitte kommen.', 'wird gedruckt, wie es da steht', '**Achtung:** Bitte kommen.'),
  mark('Sterne in Wörtern', 'Alle Helfer*innen und Leiter*innen tagen.', 'steht in einem Wort', 'Alle Helfenden und Leitungen tagen.', '18:12'),
  mark('Wellen zwischen Zahlen', 'Stufen a~b~c sind da.', 'schreiben Sie \\~', 'Stufen a\\~b\\~c sind da.', '18:9'),
  mark('ein Link mit Leerzeichen', 'Das [Land](https://a.test /x) hilft.', 'ohne Leerzeichen in der Adresse', 'Das [Land](https://a.test/x) hilft.', '18:10'),
  mark('ein einzelner Akzent', 'Ein `Wort fehlt.', 'löschen Sie es', 'Ein Wort fehlt.', '18:5'),
];

const signs: readonly Case[] = (
  [
    ['✅', 'U+2705', 'Kästchen oder Haken'],
    ['\uf0fe', 'U+F0FE', 'Symbolschrift'],
    ['中', 'U+4E2D', 'Buchstabe einer anderen Schrift'],
    ['😀', 'U+1F600', 'Bildzeichen'],
    ['\u2043', 'U+2043', 'Aufzählungszeichen'],
    ['\u0092', 'U+0092', 'Steuerzeichen'],
    ['\u200b', 'U+200B', 'unsichtbares Zeichen'],
  ] as const
).map(([sign, code, what]) => ({
  name: code,
  typed: text(`Das ist ${sign} gut.`),
  told: `${file}:18:9  Fehler  text/zeichen`,
  says: what,
  mended: text('Das ist gut.'),
}));

const entries: readonly Case[] = [
  {
    name: 'ein Monat mit Punkt',
    typed: head('stand: 2026-10', 'stand: 11.2026'),
    told: `${file}:4:1  Fehler  kopf/angabe`,
    says: 'Schreiben Sie Jahr und Monat, zum Beispiel 2026-11.',
    mended: head('stand: 2026-10', 'stand: 2026-11'),
  },
  {
    name: 'eine Notiz, die das Kapitel bei seiner Nummer nennt',
    typed: lay(['aenderungen/x.yaml', 'kapitel: 1.2\nart: neu\nsatz: Ein Satz.\n']),
    told: 'content/aenderungen/x.yaml:1:1  Fehler  aenderung/angabe',
    says: 'Schreiben Sie das Kürzel des Kapitels',
    mended: lay(['aenderungen/x.yaml', 'kapitel: sitzung\nart: neu\nsatz: Ein Satz.\n']),
  },
  {
    name: 'eine E-Mail-Adresse in spitzen Klammern',
    typed: text('Schreiben Sie an <info@stadt.test>.'),
    told: `${file}:18:18  Fehler  mdx/syntax`,
    says: '[Linktext](mailto:info@stadt.test)',
    mended: text('Schreiben Sie an [info@stadt.test](mailto:info@stadt.test).'),
  },
  {
    name: '<br>',
    typed: text('Zeile eins<br>Zeile zwei'),
    told: `${file}:18:11  Fehler  mdx/html`,
    says: 'Schreiben Sie \\ am Zeilenende',
    mended: text('Zeile eins\\\nZeile zwei'),
  },
  {
    name: 'ein Platzhalter in spitzen Klammern',
    typed: text('Frau <Name> kommt.'),
    told: `${file}:18:6  Fehler  mdx/syntax`,
    says: 'Meinen Sie die Zeichen selbst, schreiben Sie \\<Name>.',
    mended: text('Frau \\<Name> kommt.'),
  },
  {
    name: 'ein Anführungszeichen ohne Ende',
    typed: head('titel: Aufbau', 'titel: "Aufbau'),
    told: `${file}:2:8  Fehler  datei/yaml`,
    says: 'Setzen Sie ans Ende des Textes dasselbe gerade Zeichen',
    mended: head('titel: Aufbau', 'titel: "Aufbau"'),
  },
  {
    name: 'ein Tabulator',
    typed: head('leicht: >\n  Viele', 'leicht: >\n\tViele'),
    told: `${file}:7:1  Fehler  datei/yaml`,
    says: 'Ersetzen Sie den Tabulator durch Leerzeichen.',
    mended: head('leicht: >\n  Viele', 'leicht: >\n    Viele'),
  },
  {
    name: 'eine Angabe ohne Doppelpunkt',
    typed: head('titel: Aufbau', 'titel Aufbau'),
    told: `${file}:2:1  Fehler  datei/yaml`,
    says: 'einen Doppelpunkt und ein Leerzeichen',
    mended: head('titel: Aufbau', 'titel: Aufbau'),
  },
  {
    name: 'eine Bemerkung hinter einem Wert',
    typed: head('titel: Aufbau', 'titel: Hetze #gegenhass'),
    told: `${file}:2:8  Fehler  datei/yaml`,
    says: 'fällt weg',
    mended: head('titel: Aufbau', 'titel: "Hetze #gegenhass"'),
  },
  {
    name: 'Stichworte ohne Klammern',
    typed: head('[Gremium, Aufbau, Übersicht]', 'Gremium, Aufbau, Geschäftsstelle'),
    told: `${file}:5:1  Fehler  kopf/angabe`,
    says: 'Schreiben Sie eine Liste in eckigen Klammern',
    mended: head('[Gremium, Aufbau, Übersicht]', '[Gremium, Aufbau, Geschäftsstelle]'),
  },
  {
    name: 'ein Kopf ohne erste Zeile',
    typed: (binder) => binder.change(chapter, (all) => all.replace(/^---\n/, '')),
    told: `${file}:1:1  Fehler  kopf/fehlt`,
    says: 'Setzen Sie als erste Zeile der Datei drei Bindestriche',
    mended: (binder) => binder,
  },
  {
    name: 'eine leere Fußnote',
    typed: text('Wort.[^leer]\n\n[^leer]:'),
    told: `${file}:20:1  Fehler  fussnote/form`,
    says: 'ist leer',
    mended: text('Wort.[^leer]\n\n[^leer]: Land, 2024.'),
  },
  {
    name: 'eine Notiz, die noch niemand geschrieben hat',
    typed: lay(['aenderungen/x.yaml', 'kapitel: sitzung\nart: neu\nsatz: Worum geht es in dem neuen Kapitel, und wem hilft es?\n']),
    told: 'content/aenderungen/x.yaml:3:7  Hinweis  aenderung/entwurf',
    says: 'Ersetzen Sie ihn durch Ihren Text.',
    mended: lay(['aenderungen/x.yaml', 'kapitel: sitzung\nart: neu\nsatz: Wie Sie eine Sitzung vorbereiten.\n']),
  },
  {
    name: 'ein weiches Trennzeichen',
    typed: text('Das Gre\u00admium tagt.'),
    told: `${file}:18:8  Hinweis  text/zeichen`,
    says: 'weiches Trennzeichen',
    mended: text('Das Gremium tagt.'),
  },
];

const sheet = (name: string): Change => lay([name, further]);
const places: readonly Case[] = [
  { typed: '1-gremiengruendung/3-weiteres.MDX', says: '»3-weiteres.mdx«' },
  { typed: '1-gremiengruendung/3-weiteres.md', says: '»3-weiteres.mdx«' },
  { typed: '1-gremiengruendung/unter/3-weiteres.mdx', says: 'eine Ebene höher, nach content/1-gremiengruendung/' },
  { typed: 'eigene/gremiengruendung/1-weiteres.mdx', says: '»1-gremiengruendung«', mended: 'eigene/1-gremiengruendung/1-weiteres.mdx' },
  { typed: 'eigene/2-gibtsnicht/1-weiteres.mdx', says: 'genau wie das Register heißt', mended: 'eigene/1-gremiengruendung/1-weiteres.mdx' },
  { typed: 'eigene/1-weiteres.md', says: '»1-weiteres.mdx«', mended: 'eigene/1-weiteres.mdx' },
  { typed: 'gremien/3-weiteres.mdx', says: 'der wie ein Register heißt' },
  { typed: '3-weiteres.mdx', says: 'in den Ordner seines Registers' },
].map(({ typed, says, mended = '1-gremiengruendung/3-weiteres.mdx' }) => ({
  name: typed,
  typed: sheet(typed),
  told: `content/${typed}:1:1  Fehler  datei/name`,
  says,
  mended: sheet(mended),
}));
const template: Case = {
  name: 'eine Vorlage mit Leerzeichen und Umlaut im Namen',
  typed: lay(['vorlagen/mein protoköll.mdx', minimalBinder['vorlagen/protokoll.mdx']!]),
  told: 'content/vorlagen/mein protoköll.mdx:1:1  Fehler  datei/name',
  says: '»mein-protokoell.mdx«',
  mended: lay(['vorlagen/mein-protokoell.mdx', minimalBinder['vorlagen/protokoll.mdx']!.replace('titel: Protokoll', 'titel: Mein Protokoll')]),
};

describe.each([...marks, ...signs, ...entries, ...places, template])('$name', ({ typed, told, says, mended }) => {
  it('wird genannt, einmal und mit Abhilfe', () => {
    const report = typed(fixtureBinder()).report();
    expect(report.split('\n')[0]).toBe(told);
    expect(report).toContain(says);
    expect(report).toContain('\n  Abhilfe: ');
  });

  it('ist mit der Abhilfe fehlerfrei', () => {
    expect(mended(fixtureBinder()).report()).toBe('');
  });
});
