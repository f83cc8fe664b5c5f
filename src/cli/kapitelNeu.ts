import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import type { Binder } from '../model/Binder.ts';
import { chapterDraft } from './chapterDraft.ts';
import { nextChapterFile, NewChapterRefused, type ChapterWish } from './nextChapterFile.ts';
import { contentFolders, openBinder } from '../source/currentBinder.ts';

const help = `npm run kapitel:neu -- --register 2 --titel "Begehung am Abend"
npm run kapitel:neu -- --eigen --titel "Unser Ratsbeschluss"

Legt die Datei für ein neues Kapitel an: nächste freie Nummer, Kürzel aus dem Titel, Kopf und Hinweise zum Ersetzen.
  --register ZAHL  Register, in das das Kapitel gehört
  --eigen          eigene Unterlage Ihrer Kommune (allein: Register »Eigene Unterlagen«; mit --register: darin abgelegt)
  --titel TEXT     Überschrift des Kapitels
Fehlt eine Angabe, fragt der Befehl nach.
`;

/** Scaffolds a chapter; asks for what is missing when someone sits at the terminal. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { register: { type: 'string' }, titel: { type: 'string' }, eigen: { type: 'boolean', default: false }, hilfe: { type: 'boolean' } },
  });
  if (values.hilfe) {
    process.stdout.write(help);
    return;
  }
  const { binder, folders } = openBinder(contentFolders());
  const wish = await complete({ register: values.register, title: values.titel, own: values.eigen }, binder);
  const { content, own } = folders;
  const file = nextChapterFile(wish, { binder, content, own: own ?? join(content, 'eigene') });
  if (existsSync(file.path)) throw new NewChapterRefused(`Die Datei ${shown(file.path)} gibt es schon.\nAbhilfe: Wählen Sie einen anderen Titel.`);
  mkdirSync(join(file.path, '..'), { recursive: true });
  writeFileSync(file.path, chapterDraft(wish.title, new Date().toISOString().slice(0, 7)));
  process.stdout.write(
    `Kapitel ${file.number} ist angelegt: ${shown(file.path)}\nErsetzen Sie die Hinweise darin durch Ihren Text. Prüfen: npm run pruefen · Ansehen: npm run dev\n${
      wish.own ? '' : `Für die nächste Ausgabe braucht das Kapitel eine Notiz: content/aenderungen/${file.slug}.yaml (art: neu)\n`
    }`,
  );
}

interface Given {
  readonly register: string | undefined;
  readonly title: string | undefined;
  readonly own: boolean;
}

/** The wish with answers for what the command line left out. */
async function complete({ register, title, own }: Given, { registers }: Binder): Promise<ChapterWish> {
  const isAsking = process.stdin.isTTY === true;
  const missing = [...(register === undefined && !own ? ['--register'] : []), ...(title === undefined ? ['--titel'] : [])];
  if (missing.length > 0 && !isAsking)
    throw new NewChapterRefused(`Es fehlt: ${missing.join(', ')}.\nAbhilfe: npm run kapitel:neu -- --register 2 --titel "Begehung am Abend"`);
  if (missing.length === 0) return { register, title: title ?? '', own };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    if (register === undefined && !own) {
      process.stdout.write(`${registers.map((each) => `  ${each.number}  ${each.head.titel}`).join('\n')}\n`);
      const answer = (await terminal.question('In welches Register (Nummer, E für eigene Unterlagen)? ')).trim();
      if (answer.toUpperCase() === 'E') own = true;
      else register = answer;
    }
    return { register, title: title ?? (await terminal.question('Wie heißt das Kapitel? ')), own };
  } finally {
    terminal.close();
  }
}

const shown = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short.replaceAll('\\', '/');
};

try {
  await main();
} catch (error) {
  const { code, message } = error as { code?: unknown; message: string };
  const isOption = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
  // Strg+C or Strg+D at a question.
  const isLeft = code === 'ABORT_ERR';
  if (!(error instanceof NewChapterRefused || isOption || isLeft) || process.env['DEBUG']) throw error;
  process.stderr.write(isLeft ? '\nAbgebrochen; es ist nichts angelegt.\n' : isOption ? `Diese Angabe kennt der Befehl nicht.\n${help}` : `${message}\n`);
  process.exitCode = 1;
}
