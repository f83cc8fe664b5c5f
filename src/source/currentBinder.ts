import { statSync } from 'node:fs';
import { Refused } from '../model/Refused.ts';
import type { Binder, Chapter, Template } from '../model/Binder.ts';
import { readBinder, type ContentFolders } from './readBinder.ts';

/** A binder as it was read, with what everybody looks up in it. */
export interface CurrentBinder {
  /** Where it was read from. */
  readonly folders: ContentFolders;
  readonly binder: Binder;
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly templates: ReadonlyMap<string, Template>;
}

/**
 * Reads a binder as it lies on disk now. Nobody remembers it here: whoever opens it hands it on.
 * @param before as it was read before: texts that have not changed stay the same objects
 * @throws Refused if there is no content folder at all; faulty files are named in `binder.problems`
 */
export function openBinder(folders: ContentFolders, before?: CurrentBinder): CurrentBinder {
  if (!statSync(folders.content, { throwIfNoEntry: false })?.isDirectory())
    throw new Refused(
      `Den Ordner mit den Texten gibt es nicht: ${folders.content}\nAbhilfe: Rufen Sie den Befehl im Ordner des Projekts auf, oder berichtigen Sie ORDNER_INHALT.`,
    );
  const binder = readBinder(folders, before?.binder);
  const chapters = new Map(binder.registers.flatMap((register) => register.chapters).map((chapter) => [chapter.slug, chapter]));
  const templates = new Map(binder.templates.map((template) => [template.slug, template]));
  return { folders, binder, chapters, templates };
}
