import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { distFolder } from './distFolder.ts';
import { readHtml } from './readHtml.ts';

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

/** Pages of single sheets: hundreds that differ in a number. */
const isAlike = (address: string): boolean => address.startsWith('/blatt/');
const samples = 5;

/** All pages, but of the hundreds of pages about single sheets only the first five of every structure. */
export function samplePages(folder: string = distFolder): string[] {
  const seen = new Map<string, number>();
  return pagesOf(folder).filter((address) => {
    if (!isAlike(address)) return true;
    const structure = structureOf(join(folder, fileOf(address)));
    const count = (seen.get(structure) ?? 0) + 1;
    seen.set(structure, count);
    return count <= samples;
  });
}

/** Which elements of which class a page is made of, whatever their number. */
function structureOf(path: string): string {
  const { elements } = readHtml(readFileSync(path, 'utf8'));
  return [...new Set(elements.map(({ tag, attributes }) => `${tag}.${attributes['class'] ?? ''}`))].join(' ');
}
