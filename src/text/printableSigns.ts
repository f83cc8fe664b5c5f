import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { fontFolder } from './ownFonts.ts';

/** Signs that take no room and are no fault: line break, tab, soft hyphen, word joiner, mark of byte order at the beginning. */
const withoutGlyph = new Set([0x09, 0x0a, 0x0d, 0xad, 0x2060, 0xfeff]);

/**
 * Which signs can be printed: those that Fira Sans draws, asked of the font itself, so that the answer is the same on every machine.
 * @returns true for the code points of signs that come out on paper
 */
export function printableSigns(): (codePoint: number) => boolean {
  const font = create(readFileSync(join(fontFolder, '400Regular/FiraSans_400Regular.ttf')));
  if (!('characterSet' in font)) throw new Error('Die Schriften des Ordners sind nicht lesbar.\nAbhilfe: Richten Sie das Projekt mit »npm ci« neu ein.');
  const drawn = new Set(font.characterSet);
  return (codePoint) => drawn.has(codePoint) || withoutGlyph.has(codePoint);
}
