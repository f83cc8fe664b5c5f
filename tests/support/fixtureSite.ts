import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EditionStore } from '../../src/editions/EditionStore.ts';
import { buildSite, type BuiltSite } from './buildSite.ts';
import { makeParcel } from './makeParcel.ts';
import { minimalBinder } from './minimalBinder.ts';
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

/** The minimal binder, made one of another kind, with a template that has every kind of field, the chapter with everything Markdown can do, and one frozen edition. */
export async function fixtureSiteBinder(): Promise<TemporaryBinder> {
  const binder = temporaryBinder();
  binder.write({
    ...otherKind,
    '1-gremiengruendung/3-alle-auszeichnungen.mdx': markupChapter(),
    'vorlagen/kostenplan.mdx': readFileSync(join(process.cwd(), 'tests/fixtures/kostenplan.mdx'), 'utf8'),
  });
  new EditionStore(binder.content).put(await makeParcel(binder.content, '2026-1'));
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
