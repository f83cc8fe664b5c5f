import * as pagefind from 'pagefind';
import { countWords, isKeptWhole, siteWordStock } from '../compounds/siteWordStock.ts';
import { splitCompound } from '../compounds/splitCompound.ts';
import { plainLetters } from '../language/plainLetters.ts';
import type { SearchWords } from '../words/SearchWords.ts';
import { cleanFragment } from './cleanFragment.ts';
import { enrichHtml } from './enrichHtml.ts';
import { FUNCTION_SIGN, type Split } from './enrichText.ts';
import type { ExtraRecord } from './ExtraRecord.ts';
import { packLexicon, type ListedPage } from './packLexicon.ts';
import { pageText } from './pageText.ts';
import { rechunkIndex } from './rechunkIndex.ts';
import { recordPage } from './recordPage.ts';

/** A page of the site: address without base path (`/2-situationsanalyse/lagebild/`) and its HTML. */
export interface SitePage {
  url: string;
  html: string;
  /** Words under which the page shall be found though they need not stand on it. */
  keywords?: readonly string[] | undefined;
}

/** Files of the search folder, by path inside it, and figures about them. */
export interface IndexFiles {
  files: Map<string, Uint8Array>;
  pages: number;
  records: number;
  words: number;
  compounds: number;
}

/** Everything of Pagefind's output that no page of ours asks for. */
const UNUSED = /^(?:pagefind-(?:highlight|ui|modular-ui|component-ui|worker)|wasm\.unknown)\./;
const EXPECTED_VERSION = '1.6.0';

/** Splitter for a site: exceptions of the editors first, then the site's own words and the small list. */
export function siteSplitter(texts: readonly string[], words: SearchWords): Split {
  const stock = siteWordStock(countWords(texts));
  const exceptions = new Map([...words.compounds].map(([word, parts]) => [word.toLowerCase(), parts]));
  const known = new Map<string, readonly string[] | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const exception = exceptions.get(word.toLowerCase());
    const isNoun = word[0] !== word[0]?.toLowerCase();
    let parts: readonly string[] | undefined;
    if (exception) parts = exception.length > 1 ? exception : undefined;
    else if (isNoun && !isKeptWhole(word)) parts = splitCompound(word, stock);
    known.set(word, parts);
    return parts;
  };
}

function addKeywords(html: string, keywords: readonly string[]): string {
  const content = keywords.join(', ').replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return html.replace(/<head[^>]*>/, (head) => `${head}<meta name="keywords" content="${content}">`);
}

function failOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${what}: ${errors.join('; ')}`);
}

/** Builds the whole search folder in memory. The same pages always give the same files. */
export async function buildIndexFiles(pages: readonly SitePage[], records: readonly ExtraRecord[], words: SearchWords): Promise<IndexFiles> {
  const searched = [
    ...pages.map(({ url, html, keywords = [] }) => {
      const full = keywords.length > 0 ? addKeywords(html, keywords) : html;
      return { url, html: full, text: pageText(full) };
    }),
    ...records.map((record) => ({ url: record.url, html: recordPage(record), text: plainLetters(`${record.title} ${record.text}`) })),
  ]
    .filter((page): page is { url: string; html: string; text: string } => page.text !== undefined)
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const texts = searched.map(({ text }) => text);
  const split = siteSplitter(texts, words);
  const { index, errors } = await pagefind.createIndex({ includeCharacters: FUNCTION_SIGN, forceLanguage: 'de' });
  failOn(errors, 'no index');
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    await Promise.all(searched.map(async ({ url, html }) => failOn((await index.addHTMLFile({ url, content: enrichHtml(html, split) })).errors, url)));
    const output = await index.getFiles();
    failOn(output.errors, 'no files');
    const files = new Map<string, Uint8Array>();
    const list: ListedPage[] = [];
    const treatedIn = new Map(records.map((record) => [record.url, record.page ?? '']));
    for (const { path, content } of output.files) {
      if (UNUSED.test(path)) continue;
      if (path === 'pagefind-entry.json') checkVersion(content);
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) files.set(path, content);
      else {
        const { meta, url, content: cleaned } = cleanFragment(path, content);
        files.set(path, cleaned);
        list.push({
          id,
          url,
          title: meta['title'] ?? '',
          number: meta['nummer'] ?? '',
          kind: meta['art'] ?? '',
          register: meta['register'] ?? '',
          page: treatedIn.get(url) ?? '',
        });
      }
    }
    rechunkIndex(files);
    list.sort((a, b) => (a.url < b.url ? -1 : 1));
    const lexicon = packLexicon(texts, split, words, list, sheetsIn(pages));
    files.set('lexikon.txt', Buffer.from(lexicon, 'utf8'));
    const lines = lexicon.split('\n\n')[1]?.split('\n') ?? [];
    return {
      files,
      pages: searched.length - records.length,
      records: records.length,
      words: lines.length,
      compounds: lines.filter((line) => line.includes('|')).length,
    };
  } finally {
    await index.deleteIndex();
    // Otherwise the service process keeps the build alive.
    await pagefind.close();
  }
}

/** Numbers of all sheets that have a page of their own: »2.4-3«. */
const sheetsIn = (pages: readonly SitePage[]): string[] => pages.flatMap(({ url }) => /^\/blatt\/([^/]+)\/$/.exec(url)?.[1] ?? []);

function checkVersion(entry: Uint8Array): void {
  const { version } = JSON.parse(Buffer.from(entry).toString('utf8')) as { version?: string };
  if (version !== EXPECTED_VERSION) {
    throw new Error(
      `The search was written for Pagefind ${EXPECTED_VERSION}, but ${version ?? 'an unknown version'} built the index. Run »npm run suche:pruefen«, read src/search/index/cleanFragment.ts, then change EXPECTED_VERSION.`,
    );
  }
}
