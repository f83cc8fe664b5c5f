import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditionStore } from '../../src/editions/EditionStore.ts';
import { buildSite, type BuiltSite } from './buildSite.ts';
import { makeParcel } from './makeParcel.ts';
import { minimalBinder } from './minimalBinder.ts';
import { noticeFile } from './noticeFile.ts';
import { chapterFile, temporaryBinder, type TemporaryBinder } from './temporaryBinder.ts';

/** Where the site of the small binder is served: below a sub-path, the harder case. */
export const fixtureBase = '/praevention';

/** Path of the chapter with everything Markdown can do, below the root of the repository. */
const markup = 'tests/fixtures/alle-auszeichnungen.mdx';

export type FixtureSite = BuiltSite;

/** The text of the chapter with everything Markdown can do. */
export const markupChapter = (): string => readFileSync(join(process.cwd(), markup), 'utf8');

/** A binder of another kind: words, licence, registers and colours of its own. */
const otherKind = {
  'ordner.yaml': minimalBinder['ordner.yaml']!.replace(
    'website:',
    `kurzname: Notfallordner
einleitung: Wie Sie im Notfall handeln.
leitwort: Wissen, was zu tun ist
lizenz:
  name: Datenlizenz Deutschland 2.0
  adresse: https://www.govdata.de/dl-de/by-2-0
einstiege:
  - text: Ich brauche Technik
    hinweis: vom Strom bis zum Funk
    ziel: technik
  - text: Ich bereite eine Sitzung vor
    hinweis: Einladung und Ablauf
    ziel: sitzung
erstes_kapitel: aufbau
website:`,
  ),
  '8-neu/register.yaml': 'titel: Neues\nkurz: Was neu ist.\nbeschreibung: Ein Register mit der Farbe, die das Programm wählt.\n',
  '8-neu/1-neuigkeiten.mdx': chapterFile('Neuigkeiten', 'Ein kurzer Text.', { vorlagen: '[protokoll]' }),
  '12-technik/register.yaml': 'titel: Technik\nkurz: Strom und Funk.\nbeschreibung: Ein Register mit eigener Farbe.\nfarbe: "#7a0f5c"\n',
  '12-technik/1-strom.mdx': chapterFile('Notstrom', 'Das Aggregat steht bereit.', { vorlagen: '[protokoll]' }),
};

/** Chapters of the edition that have moved on since. */
const before = {
  '8-neu/2-alter-name.mdx': chapterFile('Umbenannt', 'Der Absatz behält seinen Wortlaut.', { vorlagen: '[protokoll]' }),
  '8-neu/3-umzug.mdx': chapterFile('Umgezogen', 'Dieser Absatz zieht um.', { vorlagen: '[protokoll]' }),
  '8-neu/4-weg.mdx': chapterFile('Gestrichen', 'Dieser Absatz entfällt.', { vorlagen: '[protokoll]' }),
};
const since = {
  '8-neu/2-neuer-name.mdx': chapterFile('Umbenannt', 'Der Absatz behält seinen Wortlaut.', { vorlagen: '[protokoll]', frueher: '[neu/alter-name]' }),
  '12-technik/2-umzug.mdx': chapterFile('Umgezogen', 'Dieser Absatz zieht um.', { vorlagen: '[protokoll]', frueher: '[neu/umzug]' }),
  'aenderungen/umzug.yaml': 'kapitel: umzug\nart: geändert\nsatz: "Das Kapitel steht jetzt bei der Technik."\n',
  'aenderungen/weg.yaml': 'kapitel: weg\nart: entfallen\nsatz: "Das Kapitel ist überholt."\n',
};

/** Urgent notices: one that the second edition has ended, and one in force on a section, a whole chapter and an own leaf. */
const notices = {
  'eilmitteilungen/2026-01.mdx': noticeFile('Der Raum ist geschlossen.', { titel: 'Raum geschlossen', datum: '2026-05-04', erledigt: '2026-2' }),
  'eilmitteilungen/2026-02.mdx': noticeFile('## Was zu tun ist {#tun}\n\nRufen Sie vor der Einladung an.[^a]\n\n[^a]: Auskunft vom selben Tag.', {
    datum: '2026-06-08',
    gueltig_bis: '2099-12-31',
    betrifft: '[sitzung#vorher, strom, unser-blatt]',
  }),
  'eigene/1-unser-blatt.mdx': chapterFile('Unser Blatt', 'Was bei uns gilt.'),
};

/** An own leaf that departs from a section, and from a chapter that is gone. */
const own = {
  'eigene/2-unser-weg.mdx': chapterFile('Unser Weg', 'Bei uns entscheidet der Rat.', { abweichung: '["1.1#entscheiden", weg]', vorlagen: '[protokoll]' }),
};

/** The minimal binder, made one of another kind, with a template that has every kind of field, the chapter with everything Markdown can do, and two frozen editions between which chapters were renamed, moved and deleted. */
export async function fixtureSiteBinder(): Promise<TemporaryBinder> {
  const binder = temporaryBinder();
  binder.write({
    ...otherKind,
    ...before,
    '1-gremiengruendung/3-alle-auszeichnungen.mdx': markupChapter(),
    'vorlagen/kostenplan.mdx': readFileSync(join(process.cwd(), 'tests/fixtures/kostenplan.mdx'), 'utf8'),
  });
  new EditionStore(binder.content).put(await makeParcel(binder.content, '2026-1'));
  binder.write({
    ...Object.fromEntries(Object.keys(before).map((file) => [file, undefined])),
    ...since,
    'eilmitteilungen/2026-01.mdx': notices['eilmitteilungen/2026-01.mdx'],
  });
  new EditionStore(binder.content).put(await makeParcel(binder.content, '2026-2'));
  binder.write(own);
  binder.write(notices);
  return binder;
}

export async function buildFixtureSite(): Promise<FixtureSite> {
  const binder = await fixtureSiteBinder();
  try {
    return await buildSite(binder.content, { base: `${fixtureBase}/` });
  } finally {
    binder.remove();
  }
}
