import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { openIndexInNode, openPagefindInNode } from '../../src/search/index/openIndexInNode.ts';
import { pageText } from '../../src/search/index/pageText.ts';
import type { Answer, Engine } from '../../src/search/probes/measureProbes.ts';

const CHAPTER_KINDS = new Set(['Kapitel', 'Eigene']);

/** Slug of a chapter; other pages (templates, glossary) keep their folder: `vorlagen/protokoll`. */
function slugOf(url: string, kind: string): string {
  const folders = url
    .replace(/[#?].*$/, '')
    .split('/')
    .filter(Boolean);
  return CHAPTER_KINDS.has(kind) || kind === 'Checkliste' ? (folders.at(-1) ?? '') : folders.slice(-2).join('/');
}

const unique = (slugs: readonly string[]): string[] => [...new Set(slugs)];

/** The search as readers have it, on the built site in `dir`. */
export async function ourEngine(dir: string): Promise<Engine> {
  const { search } = await openIndexInNode(dir);
  return async (query) => {
    const { hits, explanation } = await search(query, undefined, 10);
    return {
      slugs: unique(hits.map(({ url, kind }) => slugOf(url, kind))),
      admitsNothing: explanation.missing.length > 0 && explanation.corrected.length === 0,
    };
  };
}

interface Page {
  url: string;
  html: string;
}

async function pagesIn(dir: string): Promise<Page[]> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
  const pages = await Promise.all(names.map(async (name) => ({ url: `/${name.replace(/index\.html$/, '')}`, html: await readFile(join(dir, name), 'utf8') })));
  return pages.filter(({ html }) => pageText(html) !== undefined);
}

/** Pagefind as it comes, on the same pages without our additions. */
export async function stockEngine(dir: string): Promise<{ engine: Engine; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'suchproben-'));
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind gave no index.');
  for (const { url, html } of await pagesIn(dir)) await index.addHTMLFile({ url, content: html });
  for (const { path, content } of (await index.getFiles()).files) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await index.deleteIndex();
  await pagefind.close();
  const api = await openPagefindInNode(folder);
  await api.init();
  const engine: Engine = async (query) => {
    const { results } = await api.search(query);
    const texts = await Promise.all(results.slice(0, 10).map((hit) => hit.data()));
    return { slugs: unique(texts.map(({ url, meta }) => slugOf(url, meta['art'] ?? ''))), admitsNothing: false };
  };
  return { engine, close: () => rm(folder, { recursive: true, force: true }) };
}

interface MiniSearchLike {
  addAll(documents: object[]): void;
  search(query: string, options: object): { id: string }[];
}

/** MiniSearch with prefix and fuzzy search, if it can be found; `undefined` otherwise. */
export async function miniSearchEngine(dir: string, module: string): Promise<Engine | undefined> {
  let MiniSearch: new (options: object) => MiniSearchLike;
  try {
    ({ default: MiniSearch } = (await import(module)) as { default: new (options: object) => MiniSearchLike });
  } catch {
    return undefined;
  }
  const engine = new MiniSearch({ fields: ['title', 'text'] });
  const pages = await pagesIn(dir);
  const kinds = new Map(pages.map(({ url, html }) => [url, /\sdata-kind="([^"]*)"/.exec(html)?.[1] ?? '']));
  engine.addAll(
    pages.map(({ url, html }) => ({
      id: url,
      title: /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '') ?? '',
      text: pageText(html) ?? '',
    })),
  );
  const answer = (query: string): Answer => ({
    slugs: unique(engine.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } }).map(({ id }) => slugOf(id, kinds.get(id) ?? ''))),
    admitsNothing: false,
  });
  return (query) => Promise.resolve(answer(query));
}
