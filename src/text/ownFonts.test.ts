import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useOwnFonts } from './ownFonts.ts';

it('die Liste der Schriften wird nicht neu geschrieben, solange sie stimmt: Wer sie gerade liest, liest sie ganz', () => {
  const file = join(process.cwd(), '.cache/schriften/fonts.conf');
  useOwnFonts();
  expect(readFileSync(file, 'utf8')).toMatch(/<\/fontconfig>\n$/);
  utimesSync(file, 1_000_000, 1_000_000);
  useOwnFonts();
  expect(statSync(file).mtimeMs).toBe(1_000_000_000);
});
