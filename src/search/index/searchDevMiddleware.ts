import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SearchWords } from '../words/SearchWords.ts';
import { buildIndexFiles, type SitePage } from './buildIndexFiles.ts';
import type { ExtraRecord } from './ExtraRecord.ts';

/** What the search needs to know about the site while `astro dev` runs; functions, because content changes. */
export interface DevSearchOptions {
  /** Base path with a slash at the end. */
  base: string;
  /** Address of the dev server without path, `http://localhost:4321`. */
  origin: () => string;
  /** Addresses of all pages to be searched, without base path. */
  addresses: () => readonly string[];
  records: () => readonly ExtraRecord[];
  synonyms: () => SearchWords;
  /** `stichworte` of pages by address. */
  keywords?: () => ReadonlyMap<string, readonly string[]>;
  /** Changes when the content changes; then the index is built anew at the next search. */
  version: () => number;
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', txt: 'text/plain; charset=utf-8', css: 'text/css' };
/** The dev server renders one page after the other anyway. */
const AT_ONCE = 4;

async function readPages({ origin, base, addresses, keywords }: DevSearchOptions): Promise<SitePage[]> {
  const waiting = [...addresses()];
  const pages: SitePage[] = [];
  const words = keywords?.();
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const response = await fetch(origin() + base + url.replace(/^\//, ''));
      if (response.ok) pages.push({ url, html: await response.text(), keywords: words?.get(url) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return pages;
}

/**
 * Serves `pagefind/` in `astro dev` from memory: hook it into `server.middlewares.use(…)` in `astro:server:setup`.
 * The index is built when somebody first searches, from the pages as the dev server shows them.
 */
export function searchDevMiddleware(options: DevSearchOptions): (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void {
  let built: { version: number; files: Promise<ReadonlyMap<string, Uint8Array>> } | undefined;
  const files = (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const version = options.version();
    if (built?.version !== version) {
      const fresh = readPages(options).then((pages) => buildIndexFiles(pages, options.records(), options.synonyms()));
      built = { version, files: fresh.then((index) => index.files) };
      built.files.catch(() => {
        built = undefined;
      });
    }
    return built.files;
  };
  return (request, response, next) => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const folder = `${options.base}pagefind/`;
    // Vite may have taken the base path off already.
    const name = path.startsWith(folder) ? path.slice(folder.length) : path.startsWith('/pagefind/') ? path.slice('/pagefind/'.length) : undefined;
    if (name === undefined) {
      next();
      return;
    }
    files().then((index) => {
      const content = index.get(decodeURIComponent(name));
      if (!content) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-store');
      response.end(content);
    }, next);
  };
}
