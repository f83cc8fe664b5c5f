import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refused } from '../model/Refused.ts';
import { contentFolders } from '../source/contentFolders.ts';
import { openBinder } from '../source/currentBinder.ts';
import { mendedFiles } from './mendedFiles.ts';
import { planMove, type Move } from './planMove.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run kapitel:umziehen -- 1.9 0.5
npm run kapitel:umziehen -- begehung ortsbegehung
npm run kapitel:umziehen -- 1.9 0.5-ortsbegehung

Gibt einem Kapitel eine andere Nummer, einen anderen Platz oder ein anderes Kürzel. Vorn steht, wie es jetzt heißt
(Nummer, Kürzel oder Datei), hinten, wie es heißen soll. Die alte Adresse antwortet weiter: Sie kommt als »frueher« in
den Kopf. Verweise, Links, Glossar, Suchproben, Vorlagen, Eilmitteilungen und Notizen nennen danach den neuen Namen, Bilder ziehen mit.
`;

await runCommand({
  call: 'npm run kapitel:umziehen',
  help,
  what: 'Der Umzug',
  options: {},
  names: ['ALT', 'NEU'],
  run: ({ names: [from, to] }) => {
    if (from === undefined || to === undefined)
      throw new Refused('Es fehlt, wie das Kapitel jetzt heißt und wie es heißen soll.\nAbhilfe: npm run kapitel:umziehen -- 1.9 0.5');
    const current = openBinder(contentFolders());
    const move = planMove(current, from, to);
    const mended = mendedFiles(current, move);
    // The new file first: whatever stops this half-way, no text is lost.
    mkdirSync(dirname(move.path), { recursive: true });
    for (const { path, text } of mended) writeFileSync(path, text);
    for (const picture of move.pictures) carry(picture);
    if (move.path !== move.chapter.path) rmSync(move.chapter.path);
    process.stdout.write(report(move, mended.length - 1));
  },
});

function carry({ from, to, shared }: Move['pictures'][number]): void {
  if (from === to || existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  if (shared) copyFileSync(from, to);
  else renameSync(from, to);
}

function report({ chapter, number, register, path, slug }: Move, others: number): string {
  const address = `/${register.slug}/${slug}/`;
  const old = `/${chapter.registerSlug}/${chapter.slug}/`;
  const lines = [
    `Kapitel ${chapter.number} heißt jetzt ${number}: ${join('content', basename(dirname(path)), basename(path)).replaceAll('\\', '/')}`,
    ...(address === old ? [] : [`Adresse: ${address} (${old} führt dorthin)`]),
    ...(others > 0 ? [`In ${others === 1 ? 'einer weiteren Datei' : `${others} weiteren Dateien`} steht der neue Name.`] : []),
    'Prüfen: npm run pruefen · Notizen für die nächste Ausgabe: npm run ausgabe -- --notizen',
  ];
  return `${lines.join('\n')}\n`;
}
