import { resolve } from 'node:path';
import type { ContentFolders } from './readBinder.ts';

/** The folders of this project; tests and municipalities set the variables. */
export function contentFolders(): ContentFolders {
  const content = resolve(process.env['ORDNER_INHALT'] || 'content');
  const own = process.env['ORDNER_EIGENE'];
  return own ? { content, own: resolve(own) } : { content };
}
