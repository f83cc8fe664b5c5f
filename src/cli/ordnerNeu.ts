import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { newBinderFiles } from './newBinderFiles.ts';

const example = 'npm run ordner:neu -- ../mein-ordner --titel "Gut vorbereitet" --herausgeber "Stadt Lindau"';

const help = `${example}

Legt einen kleinen, vollständigen Ordner an, mit dem Sie beginnen können: Angaben zum Ordner, zwei Register mit je einem
Kapitel, eine Vorlage, Impressum und Datenschutz. Bemerkungen in den Dateien sagen, was jede Angabe bedeutet.
  ORDNER              wo er liegen soll: ein Verzeichnis, das es noch nicht gibt oder das leer ist
  --titel TEXT        Titel des Ordners
  --herausgeber TEXT  wer ihn herausgibt
Fehlt eine Angabe, fragt der Befehl nach.
`;

/** Why no binder was made; the message is German and says what to do. */
class NewBinderRefused extends Error {}

/** Makes a binder of one's own; asks for what is missing when someone sits at the terminal. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { titel: { type: 'string' }, herausgeber: { type: 'string' }, hilfe: { type: 'boolean' } },
  });
  if (values.hilfe) {
    process.stdout.write(help);
    return;
  }
  if (positionals.length > 1) throw new NewBinderRefused(`Es sind zwei Verzeichnisse genannt: ${positionals.join(', ')}.\nAbhilfe: ${example}`);
  const { folder, title, publisher } = await complete({ folder: positionals[0], title: values.titel, publisher: values.herausgeber });
  const target = resolve(folder);
  refuseUsed(target);
  const place = typed(relative(process.cwd(), target).replaceAll('\\', '/'));
  write(target, newBinderFiles({ title, publisher, state: new Date().toISOString().slice(0, 7), place }));
  const call = (command: string): string =>
    process.platform === 'win32' ? `$env:ORDNER_INHALT = '${target}'; npm ${command}` : `ORDNER_INHALT=${place} npm ${command}`;
  process.stdout.write(
    `Der Ordner ist angelegt: ${target}\nWas jede Datei enthält, sagt README.md darin.\nPrüfen:  ${call('run pruefen')}\nAnsehen: ${call('start')}\n`,
  );
}

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
  if (missing.length > 0 && process.stdin.isTTY !== true) throw new NewBinderRefused(`Es fehlt: ${missing.join(', ')}.\nAbhilfe: ${example}`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const wish = {
      folder: given.folder ?? (await terminal.question('In welches Verzeichnis (zum Beispiel ../mein-ordner)? ')).trim(),
      title: given.title ?? (await terminal.question('Wie heißt der Ordner? ')),
      publisher: given.publisher ?? (await terminal.question('Wer gibt ihn heraus? ')),
    };
    const empty = [wish.folder === '' && 'das Verzeichnis', !wish.title.trim() && 'der Titel', !wish.publisher.trim() && 'die Herausgabe'].filter(Boolean);
    if (empty.length > 0) throw new NewBinderRefused(`Leer ist: ${empty.join(', ')}.\nAbhilfe: ${example}`);
    return wish;
  } finally {
    terminal.close();
  }
}

function refuseUsed(target: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new NewBinderRefused(`${target} ist eine Datei.\nAbhilfe: Nennen Sie ein Verzeichnis, das es noch nicht gibt.`);
  const first = readdirSync(target)[0];
  if (first !== undefined)
    throw new NewBinderRefused(`${target} ist nicht leer (${first}).\nAbhilfe: Nennen Sie ein anderes Verzeichnis; überschrieben wird nichts.`);
}

/** All files or none: they are written beside the target and put in place in one step. */
function write(target: string, files: ReadonlyMap<string, string>): void {
  const fresh = `${target}.neu`;
  try {
    mkdirSync(dirname(fresh), { recursive: true });
    // Node never ends making folders below one that refuses them all (/proc): so the first one by itself.
    mkdirSync(fresh);
    for (const [name, text] of files) {
      mkdirSync(dirname(join(fresh, name)), { recursive: true });
      writeFileSync(join(fresh, name), text);
    }
    if (existsSync(target)) rmdirSync(target);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const { code = 'unbekannt' } = error as NodeJS.ErrnoException;
    throw new NewBinderRefused(
      `Der Ordner lässt sich unter ${target} nicht anlegen (${code}).\nAbhilfe: Wählen Sie ein Verzeichnis, in das Sie schreiben dürfen.`,
      { cause: error },
    );
  }
}

/** A path as one types it in a shell. */
const typed = (path: string): string => (/^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`);

try {
  await main();
} catch (error) {
  const { code, message } = error as { code?: unknown; message: string };
  const isOption = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
  // Strg+C or Strg+D at a question.
  const isLeft = code === 'ABORT_ERR';
  if (!(error instanceof NewBinderRefused || isOption || isLeft) || process.env['DEBUG']) throw error;
  process.stderr.write(isLeft ? '\nAbgebrochen; es ist nichts angelegt.\n' : isOption ? `Diese Angabe kennt der Befehl nicht.\n${help}` : `${message}\n`);
  process.exitCode = 1;
}
