import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openIndexInNode } from '../index/openIndexInNode.ts';
import { pageText } from '../index/pageText.ts';
import { Lexicon } from '../query/Lexicon.ts';

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Searches every word of the word list and compares all excerpts with the pages they come from.
 * @param dir built site
 * @returns number of excerpts read, and excerpts with a sign or a word that is not on the page
 */
export async function checkExcerpts(dir: string): Promise<{ read: number; faults: string[] }> {
  const { search } = await openIndexInNode(dir);
  const lexicon = new Lexicon(await readFile(join(dir, 'pagefind', 'lexikon.txt'), 'utf8'));
  const pages = new Map<string, Set<string> | undefined>();
  const pageWords = async (url: string): Promise<Set<string> | undefined> => {
    const path = url.replace(/#.*$/, '');
    if (!pages.has(path)) {
      const file = join(dir, path, 'index.html');
      const html = existsSync(file) ? await readFile(file, 'utf8') : '';
      const text = pageText(html);
      pages.set(path, text === undefined ? undefined : new Set(wordsIn(text)));
    }
    return pages.get(path);
  };
  const faults: string[] = [];
  let read = 0;
  for (const { word } of lexicon.entries) {
    for (const hit of (await search(word)).hits) {
      const known = await pageWords(hit.url);
      for (const excerpt of [hit.excerpt, ...hit.sections.map((section) => section.excerpt)]) {
        read += 1;
        const text = excerpt.map((part) => part.text).join('');
        const foreign = known ? wordsIn(text).filter((each) => !known.has(each)) : [];
        if (/[|\u2063]/.test(text) || foreign.length > 0) faults.push(`»${word}«, ${hit.url}: ${foreign.join(', ') || text}`);
      }
    }
  }
  return { read, faults };
}
