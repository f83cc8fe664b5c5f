import { mkdirSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { dayOf, findProblems } from '../site/findProblems.ts';
import { stopOnFaults } from '../site/stopOnFaults.ts';
import { planBinder } from '../site/site.ts';
import { makeSupplementFiles } from '../site/supplementFiles.ts';
import { writeEdition } from '../editions/editionYaml.ts';
import { freeze } from '../editions/freeze.ts';
import { readEditions } from '../editions/readEditions.ts';
import { pagesText } from '../editions/supplement.ts';
import type { Exchange } from '../editions/compareEditions.ts';
import { contentFolders, openBinder, type CurrentBinder } from '../source/currentBinder.ts';
import { createTypesetter } from '../print/typst/Typesetter.ts';
import { outsideOf } from '../blocks/outsideOf.ts';
import { plainText } from '../blocks/plainText.ts';
import type { ChapterPlan } from '../print/chapter/planChapter.ts';
import { flag, text, wholeNumber } from './commandLine.ts';
import { createProgress } from './createProgress.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run ausgabe -- NAME [--ja] [--ordner ZAHL] [--stand JJJJ-MM]

Schreibt die nächste Ausgabe fest, zum Beispiel: npm run ausgabe -- 2026-2
Ohne --ja wird nur gezeigt, was sich ändert. --ordner rechnet das Papier für mehrere Ordner aus.
`;

/**
 * Freezes an edition:
 *   1. check the content
 *   2. lay the chapters out against the last edition
 *   3. show what is new, changed and gone, and how much paper that is
 *   4. write the edition, the wording of its blocks and the print files of its supplements; take the notes in
 */
async function run(name: string | undefined, values: { ja?: true | undefined; ordner?: number | undefined; stand?: string | undefined }): Promise<number> {
  if (name === undefined) {
    process.stderr.write(`Der Name der Ausgabe fehlt.\nAbhilfe: Nennen Sie ihn, zum Beispiel: npm run ausgabe -- 2026-2\n\n${help}`);
    return 1;
  }
  const progress = createProgress();
  const current = openBinder(contentFolders());
  const typesetter = createTypesetter();
  const { content } = current.folders;
  const latest = readEditions(content).at(-1);
  stopOnFaults(await findProblems(current, { today: dayOf(new Date()), typesetter }));
  const plans = await planBinder(typesetter, current, latest, name, progress.at);
  progress.end();
  const own = [...plans.values()].filter(({ chapter }) => !chapter.own);
  const state = values.stand ?? new Date().toISOString().slice(0, 7);
  const { edition, exchanges } = freeze({
    name,
    state,
    latest,
    records: own.map(({ record }) => record),
    chapters: current.chapters,
    changes: current.binder.changes,
    today: new Date().toISOString().slice(0, 10),
  });
  process.stdout.write(report(name, exchanges, values.ordner ?? 1));
  if (!values.ja) {
    process.stdout.write(`\nNoch ist nichts geschrieben. Festschreiben: npm run ausgabe -- ${name} --ja\n`);
    return 0;
  }
  const folder = join(content, 'ausgaben');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.yaml`), writeEdition(edition));
  writeWordings(join(folder, 'wortlaut.yaml'), own, current);
  for (const { file } of current.binder.changes) rmSync(join(content, 'aenderungen', file.split('/').at(-1)!));
  const files = makeSupplementFiles(typesetter, current, edition, plans);
  process.stdout.write(
    `\nAusgabe ${name} ist festgeschrieben: ausgaben/${name}.yaml${files.map((file) => `, ausgaben/${file}`).join('')}.\nDie Notizen aus aenderungen/ sind darin aufgegangen. Jetzt: npm run build\n`,
  );
  return 0;
}

function report(name: string, exchanges: readonly Exchange[], binders: number): string {
  const sheets = exchanges.reduce((sum, { insert }) => sum + insert.length, 0);
  const lines = exchanges.map(
    ({ chapter, title, remove, insert, kind }) =>
      `  ${chapter.padEnd(5)} ${kind.padEnd(9)} heraus ${pagesText(remove).padEnd(16)} hinein ${pagesText(insert).padEnd(16)} ${title}`,
  );
  const packs = Math.ceil((sheets * binders) / 500);
  const paper = binders > 1 ? ` Für ${binders} Ordner: ${sheets * binders} Blatt (${packs} ${packs === 1 ? 'Paket' : 'Pakete'} zu 500).` : '';
  return `Ausgabe ${name}\n${lines.join('\n')}\n\n${exchanges.length} Kapitel, ${sheets} ${sheets === 1 ? 'neues Blatt' : 'neue Blätter'} je Ordner.${paper}\n`;
}

/** Keeps the wording of every block that was ever frozen: needed to show old beside new. */
function writeWordings(path: string, plans: readonly ChapterPlan[], current: CurrentBinder): void {
  const known = existsSync(path) ? readFileSync(path, 'utf8') : '# Wortlaut aller je festgeschriebenen Bausteine, nach Prüfzahl. Schreibt »npm run ausgabe«.\n';
  const seen = new Set([...known.matchAll(/^"?([0-9a-f]{12})"?:/gm)].map(([, hash]) => hash!));
  const fresh: Record<string, string> = {};
  for (const { chapter, flat } of plans) {
    const outside = outsideOf(current.binder, current, chapter.path);
    for (const { hash, piece } of flat) {
      const text = plainText(piece.nodes, outside);
      if (!seen.has(hash) && text !== '') fresh[hash] = text;
    }
  }
  writeFileSync(
    path,
    known + (Object.keys(fresh).length > 0 ? stringify(fresh, { lineWidth: 0, defaultKeyType: 'QUOTE_DOUBLE', defaultStringType: 'QUOTE_DOUBLE' }) : ''),
  );
}

await runCommand({
  call: 'npm run ausgabe',
  help,
  what: 'Das Festschreiben',
  names: ['NAME'],
  options: { ja: flag, ordner: wholeNumber(1, 9999), stand: text(/^\d{4}-(0[1-9]|1[0-2])$/, 'Schreiben Sie Jahr und Monat, zum Beispiel 2026-11.') },
  run: ({ values, names: [name] }) => run(name, values),
});
