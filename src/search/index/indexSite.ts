import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { SearchWords } from '../words/SearchWords.ts';
import { buildIndexFiles, type SitePage } from './buildIndexFiles.ts';
import type { ExtraRecord } from './ExtraRecord.ts';

/** What `indexSite` needs. */
export interface IndexOptions {
  /** Folder with the finished HTML files; the search folder `pagefind/` is written into it. */
  dir: string;
  synonyms: SearchWords;
  records?: readonly ExtraRecord[];
  /** `stichworte` of pages by address; they need not stand in the HTML. */
  keywords?: ReadonlyMap<string, readonly string[]>;
}

/** Figures for the build log. */
export interface IndexReport {
  pages: number;
  records: number;
  words: number;
  compounds: number;
  bytes: number;
  lexiconBytes: number;
  milliseconds: number;
}

async function readPages(dir: string, keywords: ReadonlyMap<string, readonly string[]>): Promise<SitePage[]> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = relative(dir, join(dir, name)).split(sep).join('/');
      const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
      return { url, html: await readFile(join(dir, name), 'utf8'), keywords: keywords.get(url) };
    }),
  );
}

/**
 * Builds the search index of a finished site into `<dir>/pagefind/`:
 *   1. the finished pages are read, with the keywords of their heads
 *   2. compounds are split and words enriched, then Pagefind indexes pages and records (`buildIndexFiles`)
 *   3. the index is cut into small parts, the lexicon is packed beside it
 *   4. all files are written
 *
 * Only pages with `data-pagefind-body` are
 * searched. Addresses inside are without base path; the client adds it.
 */
export async function indexSite({ dir, synonyms, records = [], keywords = new Map() }: IndexOptions): Promise<IndexReport> {
  const start = performance.now();
  const { files, ...figures } = await buildIndexFiles(await readPages(dir, keywords), records, synonyms);
  const target = join(dir, 'pagefind');
  await rm(target, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of files) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    bytes += content.length;
  }
  return {
    ...figures,
    bytes,
    lexiconBytes: files.get('lexikon.txt')?.length ?? 0,
    milliseconds: Math.round(performance.now() - start),
  };
}
