/**
 * Writes the web fonts beside this file: Fira Sans 400 and 600, cut down to the characters that a
 * German text of this binder can hold. Run by hand after a change of `characters`:
 *   npm install --no-save subset-font@2.9.0
 *   node src/web/fonts/subsetFonts.ts
 * The fonts are committed, so that a build needs neither the tool nor the time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parts } from './characters.ts';

const require = createRequire(process.env['SUBSET_FONT'] ?? import.meta.url);
const subset = require('subset-font') as (font: Buffer, text: string, options: object) => Promise<Buffer>;
const source = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/fira-sans');
const faces = [
  ['400Regular/FiraSans_400Regular.ttf', 'fira-sans-400'],
  ['600SemiBold/FiraSans_600SemiBold.ttf', 'fira-sans-600'],
] as const;

for (const [from, to] of faces) {
  for (const [ending, text] of Object.entries(parts)) {
    const font = await subset(readFileSync(join(source, from)), text, {
      targetFormat: 'woff2',
      keepFeatures: ['kern', 'liga', 'tnum', 'locl', 'ccmp', 'mark'],
    });
    writeFileSync(join(import.meta.dirname, `${to}${ending}.woff2`), font);
  }
}
