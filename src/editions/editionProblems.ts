import { createHash } from 'node:crypto';
import { dirname, join, normalize } from 'node:path/posix';
import type { Edition } from '../model/Edition.ts';
import type { Problem } from '../model/Problem.ts';
import type { ContentFiles } from '../source/ContentFiles.ts';
import { FileRefused, limits, readFile } from '../source/readFile.ts';
import { compareEditionNames, followsEdition, nextEditionName } from './editionYaml.ts';
import { checksumFile } from './EditionStore.ts';
import {
  editionFile,
  editionFiles,
  editionFolder,
  editionNames,
  registerSlugsFile,
  wordingFile,
  readEdition,
  readRegisterSlugs,
  readWordingFile,
} from './readEditions.ts';

/** Names the website whose address the frozen print files carry. */
export const addressFile = 'website.txt';

/**
 * Whether all that was ever frozen still lies there as it was written:
 *   1. every edition's file can be read and bears its own name, and none is missing in the row
 *   2. every file has the checksum that its list says, and no listed one is missing
 *   3. nothing else lies there
 * Files that nobody ever listed (editions before each had a folder) are read only.
 * @returns at most one problem per file
 */
export function editionProblems(content: string): Problem[] {
  const met: Problem[] = [];
  const files = editionFiles(content, met);
  const names = editionNames(files);
  const editions = names.map((name) => readEdition(files, name, met));
  readRegisterSlugs(files, met);
  const lists = listsOf(files, names, editions);
  const sums = lists.flatMap((list) => readList(files, list, met));
  met.push(...inRow(files, names, editions));
  met.push(...sums.flatMap((sum) => compare(content, files, sum)));
  for (const name of [wordingFile, ...names.map((each) => `${each}/${wordingFile}`)]) {
    // What has its checksum was readable when it was written.
    if (!sums.some(({ path, list }) => path === name && !met.some(({ file }) => file === files.label(path) || file === files.label(list))))
      readWordingFile(files, name, met);
  }
  // Never all of ausgaben/: there may lie an edition that is not in Git yet.
  const folderLists = new Set(names.map((name) => files.label(listOf(name))));
  const broken = firstOfEachFile(met).map((problem) => bringBack(problem, folderLists.has(problem.file) ? dirname(problem.file) : problem.file));
  return [...broken, ...surplus(files, names, lists, new Set(sums.map(({ path }) => path)))];
}

interface Sum {
  /** Below ausgaben/. */
  readonly path: string;
  readonly sum: string;
  readonly list: string;
}

/** The lists that are there, and those that must be: of the newest edition, and of all that were frozen with one (since 2026-4). */
function listsOf(files: ContentFiles, names: readonly string[], editions: readonly (Edition | undefined)[]): string[] {
  const { folders, files: top } = files.entries();
  const must = (name: string, index: number): boolean => folders.includes(name) || index === names.length - 1 || editions[index]?.binderSheets !== undefined;
  return [...(top.includes(checksumFile) ? [checksumFile] : []), ...names.filter(must).map(listOf)];
}

const listOf = (name: string): string => `${name}/${checksumFile}`;

function readList(files: ContentFiles, list: string, problems: Problem[]): Sum[] {
  const text = files.text(list, limits.data, 'freiwillig');
  const folder = dirname(list);
  if (text === undefined) {
    const isUnread = problems.some(({ file }) => file === files.label(list));
    if (!isUnread) problems.push(fault(files.label(list), 1, `Zur Ausgabe ${folder} fehlen die Druckdateien und ihre Prüfsummen.`));
    return [];
  }
  const sums: Sum[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, sum, name] = /^([0-9a-f]{64})  (.+)$/.exec(line) ?? [];
    const path = normalize(join(folder, name ?? '..'));
    if (sum === undefined || path.startsWith('..')) problems.push(fault(files.label(list), index + 1, 'Hier steht keine Prüfsumme mit Dateiname.'));
    else sums.push({ path, sum, list });
  }
  if (sums.length === 0) problems.push(fault(files.label(list), 1, 'Die Datei ist leer.'));
  return sums;
}

function compare(content: string, files: ContentFiles, { path, sum }: Sum): Problem[] {
  let bytes: Buffer | undefined;
  try {
    bytes = readFile(files.path(path), content, limits.record);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return [fault(files.label(path), 1, error.message)];
  }
  if (bytes === undefined) return [fault(files.label(path), 1, 'Diese Datei einer festgeschriebenen Ausgabe fehlt.')];
  return checksumOf(path, bytes) === sum ? [] : [fault(files.label(path), 1, 'Diese Datei ist nach dem Festschreiben verändert worden.')];
}

/** SHA-256. Texts count with line ends as they were written: Git may have changed them on Windows. */
export function checksumOf(path: string, bytes: Uint8Array): string {
  const isText = /\.(yaml|txt)$/.test(path);
  const content = isText ? Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes;
  return createHash('sha256').update(content).digest('hex');
}

/** Each edition bears the name of its file, follows the one before, and knows only sheets of editions that are there. */
function inRow(files: ContentFiles, names: readonly string[], editions: readonly (Edition | undefined)[]): Problem[] {
  const problems: Problem[] = [];
  const missing = new Set<string>();
  for (const [index, name] of names.entries()) {
    const [before, edition] = [names[index - 1], editions[index]];
    if (before !== undefined && !followsEdition(name, before))
      missing.add(name.slice(0, 4) === before.slice(0, 4) ? nextEditionName(before) : `${name.slice(0, 4)}-1`);
    if (!edition) continue;
    const wrong = (entry: RegExp, message: string, remedy = ''): void =>
      void problems.push({ ...fault(files.label(`${name}.yaml`), lineOf(files, name, entry), message), remedy });
    if (edition.name !== name)
      wrong(/^ausgabe:/m, `Die Datei nennt sich »${edition.name}«.`, missing.has(edition.name) ? `${easier} ${edition.name}.yaml` : '');
    const state = editions[index - 1]?.state;
    if (state !== undefined && edition.state < state) wrong(/^stand:/m, `Der Stand ${edition.state} liegt vor dem der Ausgabe ${before} (${state}).`);
    for (const printed of new Set(edition.chapters.flatMap(({ sheets }) => sheets.map((sheet) => sheet.edition)))) {
      if (compareEditionNames(printed, name) > 0) wrong(new RegExp(`ausgabe: "?${printed}`), `Ein Blatt trägt die Ausgabe ${printed}, die später kommt.`);
      else if (!names.includes(printed)) missing.add(printed);
    }
  }
  for (const name of files.entries().folders) if (editionFolder.test(name) && !names.includes(name)) missing.add(name);
  return [...problems, ...[...missing].map((name) => fault(files.label(`${name}.yaml`), 1, `Die Ausgabe ${name} fehlt.`))];
}

function lineOf(files: ContentFiles, name: string, entry: RegExp): number {
  const text = files.text(`${name}.yaml`, limits.record) ?? '';
  return text.slice(0, entry.exec(text)?.index ?? 0).split('\n').length;
}

/** Files that no edition and no list knows: copies, files put there by hand. */
function surplus(files: ContentFiles, names: readonly string[], lists: readonly string[], listed: ReadonlySet<string>): Problem[] {
  const known = (path: string): boolean => listed.has(path) || lists.includes(path);
  const odd = (path: string, message = 'Diese Datei gehört zu keiner festgeschriebenen Ausgabe.'): Problem => ({
    ...fault(files.label(path), 1, message),
    remedy: 'Löschen Sie sie oder legen Sie sie außerhalb von content/ausgaben/ ab.',
  });
  const { files: top, folders } = files.entries();
  return [
    ...top.filter((name) => !known(name) && !editionFile.test(name) && name !== wordingFile && name !== registerSlugsFile).map((name) => odd(name)),
    ...folders.flatMap((folder) => {
      if (!editionFolder.test(folder)) return [odd(folder, 'Dieser Ordner gehört zu keiner festgeschriebenen Ausgabe.')];
      if (!names.includes(folder)) return [];
      return below(files, folder)
        .filter((path) => !known(path) && path !== `${folder}/${addressFile}`)
        .map((path) => odd(path));
    }),
  ];
}

function below(files: ContentFiles, folder: string): string[] {
  const entries = files.below(folder).entries();
  return [...entries.files.map((name) => `${folder}/${name}`), ...entries.folders.flatMap((name) => below(files, `${folder}/${name}`))];
}

/** What is cut off or altered gives several; the first one names the place. */
const firstOfEachFile = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ file }, index) => problems.findIndex((other) => other.file === file) === index);

/** A fault of a frozen file; what helps is the same for all of them. */
const fault = (file: string, line: number, message: string): Problem => ({
  file,
  line,
  column: 1,
  rule: 'ausgabe/datei',
  severity: 'Fehler',
  message,
  remedy: '',
});

const easier = 'Nennen Sie sie wieder';

/** Nobody mends a frozen file by hand: it is brought back, unless something easier helps. */
const bringBack = (problem: Problem, path: string): Problem => {
  const what = `${path === problem.file ? 'die Datei' : 'den Ordner'} aus der Versionsverwaltung zurück: git checkout HEAD -- ${path}`;
  return { ...problem, remedy: problem.remedy.startsWith(easier) ? `${problem.remedy} oder holen Sie ${what}` : `Holen Sie ${what}` };
};
