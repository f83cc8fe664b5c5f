import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Style sheets that come with what they are for: where such a field stands, with the program, on wide screens. */
const apart = ['feld/feldImSatz.css', 'keep/keep.css', 'blocksWide.css', 'blocks.css'];

test('the style sheet of every block is part of the one for texts', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.css') && !apart.includes(name));
  const listed = readFileSync(join(import.meta.dirname, 'blocks.css'), 'utf8').matchAll(/@import '\.\/([^']+)'/g);
  expect([...listed].map(([, name]) => name).sort()).toEqual(files.sort());
});
