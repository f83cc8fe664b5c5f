import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSearch, type Search } from '../query/createSearch.ts';
import type { PagefindApi } from '../query/types.ts';

/** Stands before Pagefind's code: its `fetch`, for that module alone, reads files. */
const fetchFiles = `import { readFile as readLocal } from 'node:fs/promises';
const fetch = async (address) => new Response(await readLocal(new URL(String(address).replace(/\\?.*$/, ''))));
`;

/** Pagefind's own browser code on an index on disk, in Node: for tests and for `npm run suche:pruefen`. */
export async function openPagefindInNode(dir: string): Promise<PagefindApi> {
  const folder = join(dir, 'pagefind');
  const code = fetchFiles + (await readFile(join(folder, 'pagefind.js'), 'utf8'));
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as { createInstance: (options: object) => PagefindApi };
  return createInstance({ basePath: `${pathToFileURL(folder).href}/`, noWorker: true, language: 'de' });
}

/** The search as readers have it, on an index that `indexSite` wrote into `dir`. */
export async function openIndexInNode(dir: string, base = '/'): Promise<Search> {
  const lexicon = await readFile(join(dir, 'pagefind', 'lexikon.txt'), 'utf8');
  return createSearch({ pagefind: await openPagefindInNode(dir), lexicon, base });
}
