import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, isAbsolute, sep } from 'node:path';

/** Why something on disk is not read; words for editors. */
export class FileRefused extends Error {
  readonly rule: 'datei/art' | 'datei/groesse';
  readonly remedy: string;

  constructor(rule: FileRefused['rule'], message: string, remedy: string) {
    super(message);
    this.rule = rule;
    this.remedy = remedy;
  }
}

/** Sizes in bytes that nothing made by hand reaches. */
export const limits = {
  /** A chapter, a template, a page: more than a hundred printed pages. */
  text: 200_000,
  /** A YAML file: glossary, sources, search words. */
  data: 500_000,
  /** What the program writes itself, edition by edition. */
  record: 50_000_000,
  /** Becomes part of a page. */
  drawing: 500_000,
  picture: 30_000_000,
} as const;

/**
 * The one door through which everything of the content comes in: a regular file inside its folder, of bearable size.
 * @param root folder that must not be left, by symbolic links either
 * @param most size in bytes
 * @returns undefined if there is no such file
 * @throws FileRefused for anything else that bears the name; it never waits (a named pipe would)
 */
export function readFile(path: string, root: string, most: number): Buffer | undefined {
  const real = insideOf(path, root);
  if (real === undefined) return undefined;
  // Without O_NONBLOCK a pipe that was put there in the meantime would hang the build.
  const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw notRegular(status.isDirectory());
    if (status.size > most)
      throw new FileRefused(
        'datei/groesse',
        `Die Datei ist ${megabytes(status.size)} groß; gelesen werden höchstens ${megabytes(most)}.`,
        most === limits.text
          ? 'Teilen Sie sie in zwei Kapitel.'
          : most === limits.picture
            ? 'Verkleinern Sie das Bild.'
            : 'Löschen Sie, was nicht hineingehört.',
      );
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

export interface FolderEntries {
  /** Names, sorted. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** What is neither, or leads out of the root. */
  readonly refused: readonly { readonly name: string; readonly refusal: FileRefused }[];
}

/**
 * What lies in a folder. Left out is what editors' programs put there for themselves: `.#1-aufbau.mdx`, `1-aufbau.mdx~`,
 * `._1-aufbau.mdx`, `.DS_Store`, `~$brief.docx`.
 * @returns empty lists if there is no such folder
 * @throws FileRefused if it is no folder or lies outside of the root
 */
export function readFolder(folder: string, root: string): FolderEntries {
  const real = insideOf(folder, root);
  const [files, folders]: [string[], string[]] = [[], []];
  const refused: { name: string; refusal: FileRefused }[] = [];
  if (real === undefined) return { files, folders, refused };
  if (!statSync(real).isDirectory())
    throw new FileRefused('datei/art', 'Hier liegt eine Datei; erwartet wird ein Ordner.', 'Benennen Sie die Datei um oder legen Sie sie in einen Ordner.');
  for (const name of readdirSync(real).sort()) {
    if (isLeftover(name)) continue;
    try {
      const path = insideOf(join(folder, name), root);
      const status = path === undefined ? undefined : statSync(path);
      if (status?.isFile()) files.push(name);
      // A link to a folder that it lies in itself would be followed for ever.
      else if (status?.isDirectory() && isBelow(path!, real)) throw deadLink();
      else if (status?.isDirectory()) folders.push(name);
      else throw status === undefined ? deadLink() : notRegular(false);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      refused.push({ name, refusal: error });
    }
  }
  return { files, folders, refused };
}

const isLeftover = (name: string): boolean => /^\.|^~\$|^#.*#$|~$/.test(name);

/**
 * Where something really lies.
 * @returns undefined if it isn't there at all
 * @throws FileRefused if a link is dead, runs in a circle or leads out of the root, or if it may not be read
 */
function insideOf(path: string, root: string): string | undefined {
  let real: string;
  try {
    real = realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') throw deadLink();
    if (code === 'EACCES' || code === 'EPERM') throw new FileRefused('datei/art', 'Der Zugriff ist nicht erlaubt.', 'Geben Sie sich das Recht, sie zu lesen.');
    if (code === 'ENAMETOOLONG') throw new FileRefused('datei/art', 'Der Name ist zu lang.', 'Kürzen Sie ihn.');
    return undefined;
  }
  if (!isBelow(realpathSync(root), real))
    throw new FileRefused(
      'datei/art',
      'Die Verknüpfung führt aus dem Ordner hinaus.',
      'Legen Sie die Datei selbst hierher. Eigene Unterlagen, die woanders liegen, nennt ORDNER_EIGENE.',
    );
  return real;
}

/** True if `inner` is `outer` or lies in it; both as they really are. */
function isBelow(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

const deadLink = (): FileRefused =>
  new FileRefused('datei/art', 'Die Verknüpfung führt ins Leere oder im Kreis.', 'Löschen Sie sie oder legen Sie die Datei selbst hierher.');

const notRegular = (isFolder: boolean): FileRefused =>
  isFolder
    ? new FileRefused('datei/art', 'Hier liegt ein Ordner, der wie eine Datei heißt.', 'Benennen Sie den Ordner um.')
    : new FileRefused('datei/art', 'Das ist keine gewöhnliche Datei.', 'Löschen Sie sie oder ersetzen Sie sie durch eine Datei.');

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
