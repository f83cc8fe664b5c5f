import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Refused } from '../model/Refused.ts';
import { text } from './commandLine.ts';
import { newBinderFiles } from './newBinderFiles.ts';
import { runCommand } from './runCommand.ts';

const example = 'npm run ordner:neu -- ../mein-ordner --titel "Gut vorbereitet" --herausgeber "Stadt Lindau"';

const help = `${example}

Legt einen kleinen, vollständigen Ordner an, mit dem Sie beginnen können: Angaben zum Ordner, zwei Register mit je einem
Kapitel, eine Vorlage, Impressum und Datenschutz. Bemerkungen in den Dateien sagen, was jede Angabe bedeutet.
  ORDNER              wo er liegen soll: ein Verzeichnis, das es noch nicht gibt oder das leer ist
  --titel TEXT        Titel des Ordners
  --herausgeber TEXT  wer ihn herausgibt
Fehlt eine Angabe, fragt der Befehl nach.
`;

/** Makes a binder of one's own; asks for what is missing when someone sits at the terminal. */
await runCommand({
  call: 'npm run ordner:neu',
  help,
  what: 'Das Anlegen',
  options: { titel: text(), herausgeber: text() },
  names: ['ORDNER'],
  run: async ({ values, names }) => {
    const { folder, title, publisher } = await complete({ folder: names[0], title: values.titel, publisher: values.herausgeber });
    const target = resolve(folder);
    refuseUsed(target);
    const place = typed(relative(process.cwd(), target).replaceAll('\\', '/'));
    write(target, newBinderFiles({ title, publisher, state: new Date().toISOString().slice(0, 7), place }));
    const call = (command: string): string =>
      process.platform === 'win32' ? `$env:ORDNER_INHALT = '${target}'; npm ${command}` : `ORDNER_INHALT=${place} npm ${command}`;
    process.stdout.write(
      `Der Ordner ist angelegt: ${target}\nWas jede Datei enthält, sagt README.md darin.\nPrüfen:  ${call('run pruefen')}\nAnsehen: ${call('start')}\n`,
    );
  },
});

interface Wish<T> {
  readonly folder: T;
  readonly title: T;
  readonly publisher: T;
}

/** The wish with answers for what the command line left out. */
async function complete(given: Wish<string | undefined>): Promise<Wish<string>> {
  const missing = [
    ...(given.folder === undefined ? ['das Verzeichnis'] : []),
    ...(given.title === undefined ? ['--titel'] : []),
    ...(given.publisher === undefined ? ['--herausgeber'] : []),
  ];
  if (missing.length > 0 && process.stdin.isTTY !== true) throw new Refused(`Es fehlt: ${missing.join(', ')}.\nAbhilfe: ${example}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const wish = {
      folder: given.folder ?? (await terminal.question('In welches Verzeichnis (zum Beispiel ../mein-ordner)? ')).trim(),
      title: given.title ?? (await terminal.question('Wie heißt der Ordner? ')),
      publisher: given.publisher ?? (await terminal.question('Wer gibt ihn heraus? ')),
    };
    const empty = [wish.folder === '' && 'das Verzeichnis', !wish.title.trim() && 'der Titel', !wish.publisher.trim() && 'die Herausgabe'].filter(Boolean);
    if (empty.length > 0) throw new Refused(`Leer ist: ${empty.join(', ')}.\nAbhilfe: ${example}`);
    return wish;
  } catch (error) {
    // Strg+C or Strg+D at a question.
    if ((error as { code?: unknown }).code === 'ABORT_ERR') throw new Refused('\nAbgebrochen; es ist nichts angelegt.');
    throw error;
  } finally {
    terminal.close();
  }
}

function refuseUsed(target: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new Refused(`${target} ist eine Datei.\nAbhilfe: Nennen Sie ein Verzeichnis, das es noch nicht gibt.`);
  const first = readdirSync(target)[0];
  if (first !== undefined) throw new Refused(`${target} ist nicht leer (${first}).\nAbhilfe: Nennen Sie ein anderes Verzeichnis; überschrieben wird nichts.`);
}

/** All files or none: they are written beside the target and put in place in one step. */
function write(target: string, files: ReadonlyMap<string, string>): void {
  const fresh = `${target}.neu`;
  mkdirSync(dirname(fresh), { recursive: true });
  // By itself: what lies there already is someone else's. And below /proc Node never ends making folders on the way.
  mkdirSync(fresh);
  try {
    for (const [name, content] of files) {
      mkdirSync(dirname(join(fresh, name)), { recursive: true });
      writeFileSync(join(fresh, name), content);
    }
    if (existsSync(target)) rmdirSync(target);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** A path as one types it in a shell. */
function typed(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
