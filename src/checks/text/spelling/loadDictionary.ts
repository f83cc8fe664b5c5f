import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { contentFiles } from '../../../source/ContentFiles.ts';
import { limits } from '../../../source/readFile.ts';
import { createDictionary, type WordList } from './createDictionary.ts';
import type { Dictionary } from './Dictionary.ts';

/** Named in a variable because it is an optional tool: nothing but this command needs it. */
const reader: string = 'cspell-trie-lib';

/**
 * The German dictionary of `@cspell/dict-de-de` (LGPL-3.0, from the GPL dictionary igerman98; a tool of the editors,
 * never shipped with the site) and the binder's own words.
 * It takes about a second to load, so only `npm run pruefen` does.
 * @param content folder of the content, for woerter.txt
 * @returns undefined where development packages are not installed
 */
export async function loadDictionary(content: string): Promise<Dictionary | undefined> {
  try {
    const { decodeTrie } = (await import(reader)) as { decodeTrie: (data: Uint8Array) => WordList };
    const folder = dirname(fileURLToPath(import.meta.resolve('@cspell/dict-de-de')));
    const list = decodeTrie(gunzipSync(readFileSync(join(folder, 'de_DE.trie.gz'))));
    return createDictionary(list, readOwnWords(content));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** One word per line; »#« begins a remark. */
function readOwnWords(content: string): string[] {
  return (contentFiles(content).text('woerter.txt', limits.data, 'freiwillig') ?? '')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}
