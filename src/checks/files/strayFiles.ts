import { basename } from 'node:path';
import type { Problem } from '../../model/Problem.ts';
import { contentFiles, ContentFiles } from '../../source/ContentFiles.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from '../Check.ts';
import { fault, hint, wholeFile } from '../problem.ts';

/** Folders of content/ besides the registers that hold texts. */
const places: readonly string[] = ['seiten', 'vorlagen', 'eilmitteilungen', 'aenderungen'];
/** Nothing for editors to look after. */
const others = new Set(['ausgaben', 'bilder']);

const isText = (name: string): boolean => /\.(?:mdx?|markdown|mdx\.txt)$/i.test(name);
const isOtherText = (name: string): boolean => /\.(?:txt|docx?|odt|rtf|yml)$/i.test(name) || /\.yaml$/i.test(name);
const isReadMe = (name: string): boolean => /^(?:README|LIESMICH|LIZENZ)\b/i.test(name);

/**
 * Files that look like a text but that nothing reads: in the wrong place, with another ending, in a folder that is no register.
 * What an editor takes for a chapter is a fault; anything else that lies about is a hint.
 */
export const strayFiles: Check = ({ folders, binder }) => {
  const content = contentFiles(folders.content);
  const registers = new Set(binder.registers.filter(({ own }) => !own).map(({ number, slug }) => `${number}-${slug}`));
  const own =
    folders.own === undefined
      ? content.below('eigene')
      : new ContentFiles({ folder: folders.own, label: basename(folders.own), root: folders.own, problems: [] });
  const problems: Problem[] = content
    .entries()
    .files.flatMap((name) => (isText(name) && !isReadMe(name) ? [misplaced(content, name, 'in den Ordner seines Registers')] : []));
  for (const name of content.entries().folders) {
    const files = content.below(name);
    if (others.has(name) || name.startsWith('.')) continue;
    if (name === 'eigene') continue;
    if (registers.has(name) || places.includes(name)) problems.push(...filesOf(files), ...foldersOf(files, `eine Ebene höher, nach content/${name}/`));
    // A number in front: the reader has told already that the name is wrong.
    else if (!/^\d/.test(name)) problems.push(...textsBelow(files, `in einen Ordner, der wie ein Register heißt${near(name, registers)}`));
  }
  problems.push(...filesOf(own));
  for (const name of own.entries().folders) {
    if (others.has(name) || name.startsWith('.')) continue;
    const files = own.below(name);
    if (registers.has(name)) problems.push(...filesOf(files), ...foldersOf(files, `eine Ebene höher, nach ${own.label(name)}/`));
    else problems.push(...textsBelow(files, `in einen Ordner, der genau wie das Register heißt${near(name, registers)}`));
  }
  return problems;
};

function near(name: string, registers: ReadonlySet<string>): string {
  const found = [...registers].find((register) => register.endsWith(`-${name.replace(/^\d+-/, '')}`)) ?? nearest(name, registers);
  return found === undefined ? '' : `, zum Beispiel »${found}«`;
}

/** Files beside the texts. Those with the right ending were read or told. */
function filesOf(files: ContentFiles): Problem[] {
  return files.entries().files.flatMap((name): Problem[] => {
    if (isReadMe(name) || name.startsWith('.') || name.endsWith('.mdx') || name.endsWith('.yaml')) return [];
    if (isText(name)) {
      const right = name.replace(/\.[^.]+(?:\.txt)?$/i, '').toLowerCase();
      return [
        fault(
          'datei/name',
          files.label(name),
          wholeFile,
          `Die Datei »${name}« wird nicht gelesen: Sie endet nicht auf ».mdx«.`,
          `Soll sie ein Kapitel sein, benennen Sie sie »${/^\d+-/.test(right) ? right : `Nummer-${right}`}.mdx«; sonst legen Sie sie außerhalb von content/ ab.`,
        ),
      ];
    }
    if (!isOtherText(name)) return [];
    const remedy = /\.ya?ml$/i.test(name)
      ? 'Benennen Sie sie mit der Endung .yaml.'
      : 'Übertragen Sie den Text in eine .mdx-Datei oder legen Sie sie außerhalb von content/ ab.';
    return [hint('datei/name', files.label(name), wholeFile, `Die Datei »${name}« gehört zu keinem Kapitel und erscheint nirgends.`, remedy)];
  });
}

const foldersOf = (files: ContentFiles, where: string): Problem[] =>
  files.entries().folders.flatMap((name) => (others.has(name) || name.startsWith('.') ? [] : textsBelow(files.below(name), where)));

/** Texts at any depth of a folder that nothing reads. */
function textsBelow(files: ContentFiles, where: string): Problem[] {
  const { files: names, folders } = files.entries();
  return [
    ...names.filter((name) => isText(name) && !isReadMe(name)).map((name) => misplaced(files, name, where)),
    ...folders.filter((name) => !name.startsWith('.')).flatMap((name) => textsBelow(files.below(name), where)),
  ];
}

const misplaced = (files: ContentFiles, name: string, where: string): Problem =>
  fault('datei/name', files.label(name), wholeFile, `Die Datei »${name}« liegt an einer Stelle, an der nichts gelesen wird.`, `Legen Sie sie ${where}.`);
