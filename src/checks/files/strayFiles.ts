import type { Problem } from '../../model/Problem.ts';
import { contentFiles } from '../../source/ContentFiles.ts';
import type { Check } from '../Check.ts';
import { hint, wholeFile } from '../problem.ts';

/** Files that look like a text but that nothing reads, so that nobody wonders why a chapter doesn't appear. */
export const strayFiles: Check = ({ folders: { content } }) => {
  const below = contentFiles(content);
  // What is frozen is looked after on its own.
  return below
    .entries()
    .folders.filter((folder) => folder !== 'ausgaben')
    .flatMap((folder): Problem[] =>
      below
        .below(folder)
        .entries()
        .files.filter((name) => /\.(md|markdown|mdx\.txt|txt|docx?|odt|rtf|yml)$/i.test(name) && !/^(README|LIESMICH)/i.test(name))
        .map((name) =>
          hint('datei/name', `content/${folder}/${name}`, wholeFile, `Die Datei »${name}« gehört zu keinem Kapitel und erscheint nirgends.`, remedy(name)),
        ),
    );
};

function remedy(name: string): string {
  if (/\.ya?ml$/i.test(name)) return 'Benennen Sie sie mit der Endung .yaml.';
  if (/\.(md|markdown|mdx\.txt|txt)$/i.test(name)) return 'Soll sie ein Kapitel sein, benennen Sie sie »Nummer-kürzel.mdx«.';
  return 'Übertragen Sie den Text in eine .mdx-Datei oder legen Sie sie außerhalb von content/ ab.';
}
