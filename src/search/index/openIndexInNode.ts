import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createSearch, type Search } from '../query/createSearch.ts';
import type { PagefindApi } from '../query/types.ts';

let canFetchFiles = false;

/** Lets `fetch` read `file:` addresses, which Pagefind's browser code asks for. */
function allowFileFetch(): void {
  if (canFetchFiles) return;
  canFetchFiles = true;
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!address.startsWith('file:')) return network(input, init);
    return new Response(new Uint8Array(await readFile(fileURLToPath(address.replace(/\?.*$/, '')))));
  };
}

/** Pagefind's own browser code on an index on disk, in Node: for tests and for `npm run suche:pruefen`. */
export async function openPagefindInNode(dir: string): Promise<PagefindApi> {
  allowFileFetch();
  const folder = pathToFileURL(join(dir, 'pagefind/')).href;
  const { createInstance } = (await import(`${folder}pagefind.js`)) as { createInstance: (options: object) => PagefindApi };
  return createInstance({ basePath: folder, noWorker: true, language: 'de' });
}

/** The search as readers have it, on an index that `indexSite` wrote into `dir`. */
export async function openIndexInNode(dir: string, base = '/'): Promise<Search> {
  const lexicon = await readFile(join(dir, 'pagefind', 'lexikon.txt'), 'utf8');
  return createSearch({ pagefind: await openPagefindInNode(dir), lexicon, base });
}
