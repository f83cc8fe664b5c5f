import { EditionStore } from '../../src/editions/EditionStore.ts';
import { buildSite, type BuiltSite } from './buildSite.ts';
import { makeParcel } from './makeParcel.ts';
import { chapterFile, temporaryBinder } from './temporaryBinder.ts';

/** Where it is served: below a sub-path, the harder case. */
export const historyBase = '/praevention';

const register = (title: string): string => `titel: ${title}\nkurz: Was neu ist.\nbeschreibung: Ein Register.\n`;
const news = (words: string, head: Readonly<Record<string, string>> = {}): string =>
  chapterFile(
    'Neuigkeiten',
    `Dieser Absatz bleibt, wie er ist.\n\n${words}\n\n<Tabelle titel="Aufgaben" leerzeilen="2">\n\n| Aufgabe |\n| --- |\n| Einladung |\n\n</Tabelle>`,
    {
      vorlagen: '[protokoll]',
      ...head,
    },
  );
const other = (title: string, words: string, head: Readonly<Record<string, string>> = {}): string =>
  chapterFile(title, words, { vorlagen: '[protokoll]', ...head });
const note = (kapitel: string, art: string, satz: string): string => `kapitel: ${kapitel}\nart: ${art}\nsatz: "${satz}"\n`;

/** What happens before each edition, and since the last: path in content/ → text, undefined removes it. */
const happenings: readonly Readonly<Record<string, string | undefined>>[] = [
  {
    '8-neu/register.yaml': register('Neues'),
    '8-neu/1-neuigkeiten.mdx': news('So war es zuerst.'),
    '8-neu/2-alter-name.mdx': other('Umbenannt', 'Der Absatz behält seinen Wortlaut.'),
    '8-neu/3-aufgegangen.mdx': other('Zusammengelegt', 'Dieser Absatz geht auf.'),
    '8-neu/4-umzug.mdx': other('Umgezogen', 'Dieser Absatz zieht um.'),
    '8-neu/5-weg.mdx': other('Gestrichen', 'Dieser Absatz entfällt.'),
    '12-technik/register.yaml': register('Technik'),
    '12-technik/1-strom.mdx': other('Strom', 'Das Licht bleibt an.'),
  },
  { '8-neu/1-neuigkeiten.mdx': news('So war es danach.'), 'aenderungen/neuigkeiten.yaml': note('neuigkeiten', 'geändert', 'Neu & besser: <b>der Absatz</b>.') },
  {
    '8-neu/2-alter-name.mdx': undefined,
    '8-neu/2-neuer-name.mdx': other('Umbenannt', 'Der Absatz behält seinen Wortlaut.', { frueher: '[neu/alter-name]' }),
    '8-neu/4-umzug.mdx': undefined,
    '12-technik/2-umzug.mdx': other('Umgezogen', 'Dieser Absatz zieht um.', { frueher: '[neu/umzug]' }),
    '8-neu/5-weg.mdx': undefined,
    'aenderungen/umzug.yaml': note('umzug', 'geändert', 'Das Kapitel steht jetzt bei der Technik.'),
    'aenderungen/weg.yaml': note('weg', 'entfallen', 'Das Kapitel ist überholt.'),
  },
  {
    '8-neu/1-neuigkeiten.mdx': news('So war es zuletzt.', { frueher: '[neu/aufgegangen]' }),
    '8-neu/3-aufgegangen.mdx': undefined,
    'aenderungen/neuigkeiten.yaml': note('neuigkeiten', 'geändert', 'Zwei Kapitel sind nun eines.'),
    'aenderungen/aufgegangen.yaml': note('aufgegangen', 'entfallen', 'Steht jetzt in den Neuigkeiten.'),
  },
  {
    '12-technik/1-strom.mdx': other('Strom', 'Das Licht bleibt nicht an.'),
    '12-technik/3-kommt.mdx': other('Sitzung im Raum', 'Das Kapitel ist neu.'),
  },
];

/**
 * The site of a binder with four editions, 2026-1 to 2026-4, between which chapters change three times, are renamed, moved,
 * deleted and taken up by another; since the last one has changed and one is new.
 */
export async function buildHistorySite(): Promise<BuiltSite> {
  const binder = temporaryBinder();
  try {
    for (const [index, files] of happenings.entries()) {
      binder.write(files);
      if (index < happenings.length - 1) new EditionStore(binder.content).put(await makeParcel(binder.content, `2026-${index + 1}`));
    }
    return await buildSite(binder.content, { base: `${historyBase}/` });
  } finally {
    binder.remove();
  }
}
