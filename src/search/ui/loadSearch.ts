import { createSearch, type Search } from '../query/createSearch.ts';
import type { PagefindApi } from '../query/types.ts';

let loading: Promise<Search> | undefined;

async function load(base: string): Promise<Search> {
  const folder = `${base}pagefind/`;
  const address = `${folder}pagefind.js`;
  const [pagefind, lexicon] = await Promise.all([
    // Not part of the bundle: Pagefind is written into the finished site.
    import(/* @vite-ignore */ address) as Promise<{ createInstance: (options: object) => PagefindApi }>,
    fetch(`${folder}lexikon.txt`).then((response) => {
      if (!response.ok) throw new Error(`lexikon.txt: ${String(response.status)}`);
      return response.text();
    }),
  ]);
  // Without a worker: the searches take a millisecond each, the worker's copy of Pagefind would cost 12 kB more.
  const api = pagefind.createInstance({ basePath: new URL(folder, location.href).href, noWorker: true });
  return createSearch({ pagefind: api, lexicon, base });
}

/** The search of this site, loaded on first use; after a failure the next call tries again. */
export function loadSearch(base: string): Promise<Search> {
  loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
