import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolders } from '../../src/source/contentFolders.ts';
import { characters } from '../../src/web/fonts/characters.ts';

const textsBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return textsBelow(path);
    return /\.(mdx|yaml|svg)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

test('the web fonts hold every character of the content', () => {
  const known = new Set([...characters, '\n', '\r', '\t']);
  const unknown = new Set(textsBelow(contentFolders().content).flatMap((text) => [...text.normalize('NFC')].filter((sign) => !known.has(sign))));
  expect([...unknown]).toEqual([]);
});
