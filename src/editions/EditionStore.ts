import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { Refused } from '../model/Refused.ts';
import { explainError } from '../text/explainError.ts';

/** All that is written for an edition, in memory. */
export interface EditionParcel {
  readonly name: string;
  /** Text of ausgaben/NAME.yaml. */
  readonly record: string;
  /** What lies in ausgaben/NAME/, by path; the notes that went into the edition below `aenderungen/`, as they were typed. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The steps that change something on disk; tests interrupt each of them. */
export interface Disk {
  makeFolder(path: string): void;
  write(path: string, bytes: Uint8Array | string): void;
  rename(from: string, to: string): void;
  /** A file or a whole folder. */
  remove(path: string): void;
}

const disk: Disk = {
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, bytes) => writeFileSync(path, bytes, { flag: 'wx', flush: true }),
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
};

/** Lists the checksums of an edition's files, in the form that `sha256sum -c` reads. */
export const checksumFile = 'pruefsummen.txt';

/** Says which edition is being written, and by which process. */
const journal = 'vorgang.txt';

/** Folder of the notes, beside that of the editions and within an edition's own. */
export const notesFolder = 'aenderungen';

/**
 * Puts editions into content/ausgaben/ and takes them back, all or nothing:
 *
 *   1. Everything is written to `ausgaben/.vorgang/`, which nobody reads; it says which edition and process it is about.
 *   2. The edition's folder is moved to its place, then its file. An edition is there if its file is: that move decides.
 *   3. The notes go from aenderungen/; the edition keeps them byte for byte. `.vorgang` goes last.
 *
 * Taking back is the same way backwards: notes back to aenderungen/, then the file out of its place, then the folder.
 * So whatever is interrupted where, `settle` has one question: Is the edition's file in its place? Then the edition
 * stands and its notes go; else it doesn't and its folder goes.
 */
export class EditionStore {
  private readonly content: string;
  private readonly disk: Disk;

  constructor(content: string, steps: Disk = disk) {
    this.content = content;
    this.disk = steps;
  }

  /** @throws Refused if it can't be written; then nothing is changed, or what is left to do is said */
  put({ name, record, files }: EditionParcel): void {
    if (existsSync(this.file(name)) || existsSync(this.folder(name)))
      throw new Refused(`Die Ausgabe ${name} gibt es schon.\nAbhilfe: Festgeschriebenes wird nie mehr geändert. Fehler berichtigt die nächste Ausgabe.`);
    this.attempt(name, 'Das Festschreiben', () => {
      for (const [path, bytes] of files) {
        this.disk.makeFolder(dirname(this.staged(name, path)));
        this.disk.write(this.staged(name, path), bytes);
      }
      this.disk.write(this.staged(`${name}.yaml`), record);
      this.disk.rename(this.staged(name), this.folder(name));
      this.disk.rename(this.staged(`${name}.yaml`), this.file(name));
      this.dropNotes(name);
    });
  }

  /** @throws Refused if a note of the edition would overwrite another one, or if it can't be written */
  takeBack(name: string): void {
    const notes = this.notes(name);
    const inTheWay = notes.filter((note) => existsSync(join(this.content, notesFolder, note)));
    if (inTheWay.length > 0)
      throw new Refused(
        `In content/${notesFolder}/ stehen schon Notizen gleichen Namens: ${inTheWay.join(', ')}.\nAbhilfe: Benennen Sie sie um; die der Ausgabe ${name} kommen dorthin zurück.`,
      );
    this.attempt(name, 'Das Zurücknehmen', () => {
      for (const note of notes) {
        const [from, to] = [this.staged(note), join(this.content, notesFolder, note)];
        this.disk.makeFolder(dirname(to));
        this.disk.write(from, readFileSync(join(this.folder(name), notesFolder, note)));
        this.disk.rename(from, to);
      }
      this.disk.rename(this.file(name), this.staged(`${name}.yaml`));
      this.disk.remove(this.folder(name));
    });
  }

  /**
   * Ends what an earlier run was interrupted in.
   * @returns what was found and done, in German; undefined if there was nothing
   * @throws Refused if that run is still at it
   */
  settle(): string | undefined {
    const marker = this.staged();
    if (!existsSync(marker)) return undefined;
    const [, name, id] = /^(\d{4}-\d+) (\d+)\n$/.exec(this.readJournal()) ?? [];
    if (name === undefined) {
      this.disk.remove(marker);
      return 'Ein früherer Aufruf von »npm run ausgabe« wurde beendet, ehe er etwas geändert hatte. Seine Reste sind entfernt.';
    }
    if (isRunning(Number(id), statSync(this.staged(journal)).mtimeMs))
      throw new Refused(
        `Gerade schreibt ein anderer Aufruf von »npm run ausgabe« an der Ausgabe ${name}.\nAbhilfe: Warten Sie einen Augenblick und rufen Sie den Befehl noch einmal auf.`,
      );
    const isThere = existsSync(this.file(name));
    if (isThere) this.dropNotes(name);
    else this.disk.remove(this.folder(name));
    this.disk.remove(marker);
    return isThere
      ? `Ein früherer Aufruf von »npm run ausgabe« wurde mittendrin beendet. Die Ausgabe ${name} ist vollständig festgeschrieben; der Rest ist erledigt.`
      : `Ein früherer Aufruf von »npm run ausgabe« wurde mittendrin beendet. Die Ausgabe ${name} ist nicht festgeschrieben; die Reste sind entfernt, alle Notizen liegen in content/${notesFolder}/.`;
  }

  /** Names of the notes that an edition keeps. */
  private notes(name: string): string[] {
    const folder = join(this.folder(name), notesFolder);
    return existsSync(folder) ? readdirSync(folder).sort() : [];
  }

  /** Those that were changed in the meantime stay. */
  private dropNotes(name: string): void {
    for (const note of this.notes(name)) {
      const [kept, open] = [join(this.folder(name), notesFolder, note), join(this.content, notesFolder, note)];
      if (existsSync(open) && readFileSync(open).equals(readFileSync(kept))) this.disk.remove(open);
    }
  }

  /** Runs the steps of a transaction; a fault in any of them is settled at once, as far as the disk lets us. */
  private attempt(name: string, what: string, steps: () => void): void {
    try {
      this.disk.makeFolder(this.staged());
      this.disk.write(this.staged(journal), `${name} ${process.pid}\n`);
      steps();
      this.disk.remove(this.staged());
    } catch (error) {
      let state: string;
      try {
        this.settle();
        state = existsSync(this.file(name)) ? `Die Ausgabe ${name} ist vollständig festgeschrieben.` : `Die Ausgabe ${name} ist nicht festgeschrieben.`;
      } catch {
        state = 'Der nächste Aufruf räumt auf; bis dahin ändern Sie nichts in content/ausgaben/ und content/aenderungen/.';
      }
      throw new Refused(`${explainError(error, what)}\n${state}`, { cause: error });
    }
  }

  private readJournal(): string {
    const path = this.staged(journal);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  private file(name: string): string {
    return join(this.content, 'ausgaben', `${name}.yaml`);
  }

  private folder(name: string): string {
    return join(this.content, 'ausgaben', name);
  }

  private staged(...path: string[]): string {
    return join(this.content, 'ausgaben', '.vorgang', ...path);
  }
}

/** In milliseconds: what is written takes a second or two. */
const longestRun = 300_000;

/** True if another process that began to write is still at it. @param since milliseconds since 1970 */
function isRunning(id: number, since: number): boolean {
  // Numbers of processes are given anew, after a restart above all.
  if (id === process.pid || since < Date.now() - Math.min(longestRun, uptime() * 1000)) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** False for an edition that was frozen when notes were thrown away: its list doesn't name its own record. */
export function keepsItsNotes(content: string, name: string): boolean {
  const list = join(content, 'ausgaben', name, checksumFile);
  return existsSync(list) && readFileSync(list, 'utf8').includes(`  ../${name}.yaml\n`);
}
