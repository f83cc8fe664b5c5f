import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { distFolder } from './distFolder.ts';

/** Paths of all files of a built site with the given ending, with slashes, sorted. */
export const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.split(sep).join('/'))
    .sort();

/** Addresses of all HTML pages of a built site: `/`, `/glossar/`, `/404.html`. */
export const pagesOf = (folder: string = distFolder): string[] => filesOf(folder, '.html').map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`);

/** The file behind the address of a page. */
export const fileOf = (address: string): string => (address.endsWith('/') ? `${address}index.html` : address).slice(1);
