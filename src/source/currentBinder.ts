import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Binder, Chapter, Template } from '../model/Binder.ts';
import { readBinder, type ContentFolders } from './readBinder.ts';

/** The folders of this project; tests and municipalities set the variables. */
export function contentFolders(): ContentFolders {
  const content = resolve(process.env['ORDNER_INHALT'] ?? 'content');
  const own = process.env['ORDNER_EIGENE'];
  return own ? { content, own: resolve(own) } : { content };
}

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
 * @throws if there is no content folder at all; faulty files are named in `binder.problems`
 */
export function openBinder(folders: ContentFolders): CurrentBinder {
  readdirSync(folders.content);
  const binder = readBinder(folders);
  const chapters = new Map(binder.registers.flatMap((register) => register.chapters).map((chapter) => [chapter.slug, chapter]));
  const templates = new Map(binder.templates.map((template) => [template.slug, template]));
  return { folders, binder, chapters, templates };
}
