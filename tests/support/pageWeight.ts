import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressesIn, readHtml } from './readHtml.ts';
import { fileOf } from './sitePages.ts';

/** Bytes of a page's first view on a phone, compressed with Brotli. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** Style sheets for wide screens and for paper. */
  readonly later: number;
  /** html + css + js */
  readonly total: number;
  /** Preloaded fonts, as they are: woff2 is Brotli inside. */
  readonly fonts: number;
}

/** Size of a file as a good web server sends it. */
export const brotli = (data: Uint8Array): number => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const known = new Map<string, number>();
const brotliOf = (path: string): number => {
  const size = known.get(path) ?? brotli(readFileSync(path));
  known.set(path, size);
  return size;
};

/** What a browser loads to show the page at an address, before anyone touches anything. */
export function pageWeight(folder: string, address: string): PageWeight {
  const path = join(folder, fileOf(address));
  // What waits in a template is loaded when someone asks for it.
  const page = readHtml(readFileSync(path, 'utf8').replace(/<template\b[^]*?<\/template>/g, ''));
  const linked = (fits: (attributes: Readonly<Record<string, string>>, tag: string) => boolean): string[] =>
    addressesIn({ ...page, elements: page.elements.filter(({ tag, attributes }) => fits(attributes, tag)) }).map(({ address: link }) => join(folder, link));
  // What is for paper or wide screens holds no phone up.
  const styles = linked(({ rel, media }) => rel === 'stylesheet' && media === undefined);
  const later = linked(({ rel, media }) => rel === 'stylesheet' && media !== undefined);
  const scripts = withImports(linked((attributes, tag) => tag === 'script' || attributes['rel'] === 'modulepreload'));
  const fonts = linked(({ as }) => as === 'font');
  const sum = (paths: readonly string[]): number => paths.reduce((bytes, each) => bytes + brotliOf(each), 0);
  // Weighed when asked for: to compress hundreds of pages takes longer than all the rest.
  return {
    get html() {
      return brotliOf(path);
    },
    get css() {
      return sum(styles);
    },
    get later() {
      return sum(later);
    },
    get js() {
      return sum(scripts);
    },
    get total() {
      return this.html + this.css + this.js;
    },
    get fonts() {
      return fonts.reduce((bytes, each) => bytes + readFileSync(each).length, 0);
    },
  };
}

/** Scripts with all that they import at once; what they import later on, `import('…')`, is left out. */
function withImports(scripts: readonly string[]): string[] {
  const all = new Set<string>();
  const add = (path: string): void => {
    if (all.has(path)) return;
    all.add(path);
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)) add(posix.join(dirname(path), name));
  };
  for (const script of scripts) add(script);
  return [...all];
}
