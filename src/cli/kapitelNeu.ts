import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Binder } from '../model/Binder.ts';
import { Refused } from '../model/Refused.ts';
import { contentFolders } from '../source/contentFolders.ts';
import { openBinder } from '../source/currentBinder.ts';
import { chapterDraft } from '../blocks/chapterDraft.ts';
import { flag, text } from './commandLine.ts';
import { nextChapterFile, type ChapterWish } from './nextChapterFile.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run kapitel:neu -- --register 2 --titel "Begehung am Abend"
npm run kapitel:neu -- --eigen --titel "Unser Ratsbeschluss"

Legt die Datei für ein neues Kapitel an: nächste freie Nummer, Kürzel aus dem Titel, Kopf und Hinweise zum Ersetzen.
  --register ZAHL  Register, in das das Kapitel gehört
  --eigen          eigene Unterlage Ihrer Kommune (allein: Register »Eigene Unterlagen«; mit --register: darin abgelegt)
  --titel TEXT     Überschrift des Kapitels
Fehlt eine Angabe, fragt der Befehl nach.
`;

/** Scaffolds a chapter; asks for what is missing when someone sits at the terminal. */
await runCommand({
  call: 'npm run kapitel:neu',
  help,
  what: 'Das Anlegen',
  options: { register: text(/./, 'Schreiben Sie die Nummer des Registers.'), titel: text(), eigen: flag },
  run: async ({ values }) => {
    const { binder, folders } = openBinder(contentFolders());
    if (folders.own !== undefined && !existsSync(folders.own))
      throw new Refused(`Den Ordner für eigene Unterlagen gibt es nicht: ${folders.own}\nAbhilfe: Legen Sie ihn an oder berichtigen Sie ORDNER_EIGENE.`);
    const wish = await complete({ register: values.register, title: values.titel, own: values.eigen === true }, binder);
    const { content, own } = folders;
    const file = nextChapterFile(wish, { binder, content, own: own ?? join(content, 'eigene') });
    if (existsSync(file.path)) throw new Refused(`Die Datei ${shown(file.path)} gibt es schon.\nAbhilfe: Wählen Sie einen anderen Titel.`);
    mkdirSync(join(file.path, '..'), { recursive: true });
    writeFileSync(file.path, chapterDraft(wish.title, new Date().toISOString().slice(0, 7)));
    process.stdout.write(
      `Kapitel ${file.number} ist angelegt: ${shown(file.path)}\nErsetzen Sie die Hinweise darin durch Ihren Text. Prüfen: npm run pruefen · Ansehen: npm run dev\n${
        wish.own ? '' : `Für die nächste Ausgabe braucht das Kapitel eine Notiz: content/aenderungen/${file.slug}.yaml (art: neu)\n`
      }`,
    );
  },
});

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
    throw new Refused(`Es fehlt: ${missing.join(', ')}.\nAbhilfe: npm run kapitel:neu -- --register 2 --titel "Begehung am Abend"`);
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
  } catch (error) {
    // Strg+C or Strg+D at a question.
    if ((error as { code?: unknown }).code === 'ABORT_ERR') throw new Refused('\nAbgebrochen; es ist nichts angelegt.');
    throw error;
  } finally {
    terminal.close();
  }
}

function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short.replaceAll('\\', '/');
}
