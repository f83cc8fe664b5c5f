import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binder, Chapter, Template } from '../model/Binder.ts';
import { readBinder, type ContentFolders } from './readBinder.ts';

/** The folders of this project; tests and municipalities set the variables. */
export function contentFolders(): ContentFolders {
  const content = process.env['ORDNER_INHALT'] ?? join(process.cwd(), 'content');
  const own = process.env['ORDNER_EIGENE'];
  return own ? { content, own } : { content };
}

export interface CurrentBinder {
  readonly binder: Binder;
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly templates: ReadonlyMap<string, Template>;
  /** Changes when any file of the content changes: a key for caches. */
  readonly version: string;
}

const store = globalThis as { praeventionsordner?: CurrentBinder };

/**
 * The binder as it lies on disk now, read once and again only after a file has changed.
 * Kept on globalThis because Astro loads this module twice: for its configuration and for the pages.
 */
export function currentBinder(): CurrentBinder {
  const folders = contentFolders();
  // A missing folder of own leaves is reported by the reader.
  const version = versionOf([folders.content, ...(folders.own && existsSync(folders.own) ? [folders.own] : [])]);
  if (store.praeventionsordner?.version === version) return store.praeventionsordner;
  store.praeventionsordner = openBinder(folders, version);
  return store.praeventionsordner;
}

/** Reads a binder from given folders, past the store: for tests and for comparing two binders. */
export function openBinder(folders: ContentFolders, version = ''): CurrentBinder {
  const binder = readBinder(folders);
  const chapters = new Map(binder.registers.flatMap((register) => register.chapters).map((chapter) => [chapter.slug, chapter]));
  const templates = new Map(binder.templates.map((template) => [template.slug, template]));
  return { binder, chapters, templates, version };
}

function versionOf(folders: readonly string[]): string {
  const stamps = folders.flatMap((folder) => stampsBelow(folder));
  return stamps.join('|');
}

function stampsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? stampsBelow(path) : [`${path}:${statSync(path).mtimeMs}`];
  });
}
