import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { noticeDraft } from '../blocks/noticeDraft.ts';
import { isDay } from '../model/isDay.ts';
import { Refused } from '../model/Refused.ts';
import { dayOf } from '../site/findProblems.ts';
import { contentFolders } from '../source/contentFolders.ts';
import { openBinder } from '../source/currentBinder.ts';
import { concernedSlugs } from './concernedSlugs.ts';
import { text } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const example = 'npm run eilmitteilung:neu -- --titel "Neue Rufnummer" --betrifft 6.5,begehung#termin --gueltig-bis 2027-05-31';
const help = `${example}

Legt die Datei für eine Eilmitteilung an: nächste Nummer des Jahres, Kopf und Hinweise zum Ersetzen.
  --titel TEXT              worum es geht, in wenigen Wörtern
  --betrifft STELLEN        Kapitel (Nummer oder Kürzel) und Abschnitte (Kapitel#Abschnitt), durch Komma getrennt
  --gueltig-bis JJJJ-MM-TT  letzter Tag, an dem sie gilt; bis dahin sollte die nächste Ausgabe da sein
Fehlt eine Angabe, fragt der Befehl nach.
`;

const dayRemedy = 'Schreiben Sie einen Tag, zum Beispiel 2027-05-31.';

/** Scaffolds an urgent notice; asks for what is missing when someone sits at the terminal. */
await runCommand({
  call: 'npm run eilmitteilung:neu',
  help,
  what: 'Das Anlegen',
  options: { titel: text(), betrifft: text(), 'gueltig-bis': text(/^\d{4}-\d{2}-\d{2}$/, dayRemedy) },
  run: async ({ values }) => {
    const current = openBinder(contentFolders());
    const { titel, betrifft, 'gueltig-bis': until } = await complete(values);
    const date = dayOf(new Date());
    if (!/\p{L}/u.test(titel)) throw new Refused('Der Titel ist leer oder enthält keinen Buchstaben.\nAbhilfe: Sagen Sie in wenigen Wörtern, worum es geht.');
    if (!isDay(until)) throw new Refused(`Den Tag ${until} gibt es nicht.\nAbhilfe: ${dayRemedy}`);
    if (until <= date)
      throw new Refused(`Der Tag ${until} ist nicht später als heute.\nAbhilfe: Nennen Sie einen Tag, an dem die nächste Ausgabe sicher da ist.`);
    const concerns = concernedSlugs(betrifft, current.chapters);
    const folder = join(current.folders.content, 'eilmitteilungen');
    const name = nextName(folder, date.slice(0, 4));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), noticeDraft({ title: titel, date, until, concerns }), { flag: 'wx' });
    process.stdout.write(
      `Die Eilmitteilung ist angelegt: content/eilmitteilungen/${name}\nErsetzen Sie die Hinweise darin durch Ihren Text; solange einer stehen bleibt, entsteht keine Website. Prüfen: npm run pruefen · Ansehen: npm run dev\n`,
    );
  },
});

interface Given {
  readonly titel: string | undefined;
  readonly betrifft: string | undefined;
  readonly 'gueltig-bis': string | undefined;
}

async function complete(given: Given): Promise<{ readonly [K in keyof Given]: string }> {
  const { titel, betrifft, 'gueltig-bis': until } = given;
  if (titel !== undefined && betrifft !== undefined && until !== undefined) return { titel, betrifft, 'gueltig-bis': until };
  if (process.stdin.isTTY !== true) {
    const missing = (['titel', 'betrifft', 'gueltig-bis'] as const).filter((key) => given[key] === undefined);
    throw new Refused(`Es fehlt: ${missing.map((key) => `--${key}`).join(', ')}.\nAbhilfe: ${example}`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return {
      titel: titel ?? (await terminal.question('Worum geht es, in wenigen Wörtern? ')),
      betrifft: betrifft ?? (await terminal.question('Welche Kapitel oder Abschnitte sind betroffen (6.5, begehung#termin)? ')),
      'gueltig-bis': (until ?? (await terminal.question('Bis wann gilt sie (JJJJ-MM-TT)? '))).trim(),
    };
  } catch (error) {
    // Strg+C or Strg+D at a question.
    if ((error as { code?: unknown }).code === 'ABORT_ERR') throw new Refused('\nAbgebrochen; es ist nichts angelegt.');
    throw error;
  } finally {
    terminal.close();
  }
}

/** Files that the reader refused have numbers too. */
function nextName(folder: string, year: string): string {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const counts = names.flatMap((name) => (name.startsWith(`${year}-`) ? [Number.parseInt(name.slice(5), 10) || 0] : []));
  return `${year}-${String(Math.max(0, ...counts) + 1).padStart(2, '0')}.mdx`;
}
