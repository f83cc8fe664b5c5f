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

/** Pages of single sheets and of histories: hundreds that differ in a number or a text. */
const isAlike = (address: string): boolean => address.startsWith('/blatt/') || address.includes('/verlauf/');
const samples = 5;

/** All pages, but of the hundreds of pages about single sheets and histories only the first five of every structure. */
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

/** Elements that have no end tag. */
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Of given pages those that show something new: an element in a surrounding, or a register's colours, that no page before them has. */
export function firstOfTheirKind(addresses: readonly string[], folder: string = distFolder): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    addresses.filter((address) => {
      const before = seen.size;
      for (const pair of elementsInPlace(readFileSync(join(folder, fileOf(address)), 'utf8'))) seen.add(pair);
      return seen.size > before;
    }),
  );
}

/** Every element of a page with the one around it, both by tag, class and register. */
function elementsInPlace(html: string): Set<string> {
  const bare = html.replace(/<!--[^]*?-->/g, '').replace(/(<(script|style|svg)\b[^>]*>)[^]*?(<\/\2>)/gi, '$1$3');
  const around: { readonly tag: string; readonly looks: string }[] = [];
  const found = new Set<string>();
  for (const [, end, tag = '', rest = ''] of bare.matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)) {
    if (end) {
      const place = around.findLastIndex((element) => element.tag === tag);
      if (place !== -1) around.length = place;
      continue;
    }
    const [looks, register] = ['class', 'data-register'].map((name) => new RegExp(`\\b${name}="([^"]*)"`).exec(rest)?.[1] ?? '');
    const element = { tag, looks: `${tag}.${looks!}.${register!}` };
    found.add(`${around.at(-1)?.looks ?? ''} > ${element.looks}`);
    if (!empty.has(tag) && !rest.endsWith('/')) around.push(element);
  }
  return found;
}
