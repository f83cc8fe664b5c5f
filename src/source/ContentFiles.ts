import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../model/Problem.ts';
import { FileRefused, limits, readFile, readFolder, type FolderEntries } from './readFile.ts';
import { readYaml } from './readYaml.ts';

interface Place {
  readonly folder: string;
  /** The folder as editors know it: `content`. */
  readonly label: string;
  /** No link may lead out of it. */
  readonly root: string;
  /** Collects what can't be read. */
  readonly problems: Problem[];
}

/** Texts and names below a folder of the content. What can't be read is left out and becomes a problem. */
export class ContentFiles {
  private readonly place: Place;

  constructor(place: Place) {
    this.place = place;
  }

  /** The files of a folder below. */
  below(name: string): ContentFiles {
    return new ContentFiles({ ...this.place, folder: this.path(name), label: this.label(name) });
  }

  path(name: string): string {
    return join(this.place.folder, name);
  }

  /** Name of a file for editors. */
  label(name: string): string {
    return `${this.place.label}/${name}`;
  }

  /** Names of the files with an ending, sorted. A folder of such a name is a fault. */
  names(ending: string): readonly string[] {
    const { files, folders } = this.entries();
    for (const name of folders.filter((each) => each.endsWith(ending)))
      this.problem(name, 'datei/art', 'Hier liegt ein Ordner, der wie eine Datei heißt.', 'Benennen Sie den Ordner um.');
    return files.filter((name) => name.endsWith(ending));
  }

  /** Files and folders, sorted. */
  entries(): FolderEntries {
    const { folder, label, root } = this.place;
    try {
      const entries = readFolder(folder, root);
      for (const { name, refusal } of entries.refused) this.problem(name, refusal.rule, refusal.message, refusal.remedy);
      return entries;
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      this.place.problems.push({ file: label, line: 1, column: 1, rule: error.rule, severity: 'Fehler', message: error.message, remedy: error.remedy });
      return { files: [], folders: [], refused: [] };
    }
  }

  /** A YAML file that must be there. */
  yaml<T extends z.ZodType>(name: string, schema: T, rule: 'datei/yaml' | 'aenderung/angabe' = 'datei/yaml'): z.output<T> | undefined {
    const text = this.text(name, limits.data);
    if (text === undefined) return undefined;
    const { value, problems } = readYaml({ file: this.label(name), text, schema, rule });
    this.place.problems.push(...problems);
    return value;
  }

  /**
   * The text of a file, lines parted by \n, without a byte order mark.
   * @param most size in bytes
   * @param need whether it is a fault if there is no such file
   */
  text(name: string, most: number, need: 'nötig' | 'freiwillig' = 'nötig'): string | undefined {
    let bytes: Buffer | undefined;
    try {
      bytes = readFile(this.path(name), this.place.root, most);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      this.problem(name, error.rule, error.message, error.remedy);
      return undefined;
    }
    if (bytes === undefined) {
      if (need === 'freiwillig') return undefined;
      this.problem(name, 'datei/yaml', 'Diese Datei fehlt.', 'Legen Sie sie an; ein Muster steht in content/README.md.');
      return undefined;
    }
    if (isUtf8(bytes)) return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
    this.problem(
      name,
      'datei/kodierung',
      'Die Datei ist nicht in UTF-8 gespeichert; ab dieser Zeile sind Umlaute nicht lesbar.',
      'Speichern Sie sie im Editor mit der Kodierung »UTF-8«.',
      firstLineNotUtf8(bytes),
    );
    return undefined;
  }

  problem(name: string, rule: Problem['rule'], message: string, remedy: string, line = 1): void {
    const file = this.label(name);
    // A file is met where its folder is listed and where it is read.
    if (this.place.problems.some((known) => known.file === file && known.message === message)) return;
    this.place.problems.push({ file, line, column: 1, rule, severity: 'Fehler', message, remedy });
  }
}

/** Files that lie in the content's folder itself, beside the registers. @param problems collects what can't be read */
export const contentFiles = (content: string, problems: Problem[] = []): ContentFiles =>
  new ContentFiles({ folder: content, label: 'content', root: content, problems });

function firstLineNotUtf8(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (!isUtf8(bytes.subarray(start, end < 0 ? undefined : end))) return line;
    if (end < 0) break;
    start = end + 1;
  }
  return 1;
}
