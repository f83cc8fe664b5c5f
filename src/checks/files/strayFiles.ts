import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../model/Problem.ts';
import type { Check } from '../Check.ts';
import { hint, wholeFile } from '../problem.ts';

/** Files that look like a text but that nothing reads, so that nobody wonders why a chapter doesn't appear. */
export const strayFiles: Check = ({ folders: { content } }) =>
  folderNames(content).flatMap((folder): Problem[] => {
    const files = readdirSync(join(content, folder));
    return files
      .filter((name) => /\.(md|markdown|mdx\.txt|txt|docx?|odt|rtf|yml)$/i.test(name) && !/^(README|LIESMICH)/i.test(name))
      .map((name) =>
        hint('datei/name', `content/${folder}/${name}`, wholeFile, `Die Datei »${name}« gehört zu keinem Kapitel und erscheint nirgends.`, remedy(name)),
      );
  });

function remedy(name: string): string {
  if (/\.ya?ml$/i.test(name)) return 'Benennen Sie sie mit der Endung .yaml.';
  if (/\.(md|markdown|mdx\.txt|txt)$/i.test(name)) return 'Soll sie ein Kapitel sein, benennen Sie sie »Nummer-kürzel.mdx«.';
  return 'Übertragen Sie den Text in eine .mdx-Datei oder legen Sie sie außerhalb von content/ ab.';
}

const folderNames = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
