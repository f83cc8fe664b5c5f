import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Folder with the cuts of Fira Sans, one below the other. */
export const fontFolder = join(process.cwd(), 'node_modules/@expo-google-fonts/fira-sans');

/**
 * Makes Fira Sans the only font of this process, for Typst and for sharp's text engine: the same bytes on every machine,
 * whatever is installed there. Whoever sets text calls it before the engine starts: a font added later reaches
 * only those of its threads that have set no text before.
 * @throws if the fonts are not installed: another typeface must never take their place
 */
export function useOwnFonts(): void {
  if (!existsSync(join(fontFolder, '400Regular')))
    throw new Error('Die Schriften des Ordners fehlen (node_modules/@expo-google-fonts/fira-sans).\nAbhilfe: Richten Sie das Projekt mit »npm ci« neu ein.');
  const cache = join(process.cwd(), '.cache/schriften');
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'fonts.conf');
  const folders = ['400Regular', '600SemiBold'].map((name) => `<dir>${join(fontFolder, name)}</dir>`);
  const words = `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>${folders.join('')}<cachedir>${cache}</cachedir></fontconfig>\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== words) {
    // In one step: whoever reads half a file takes the fonts of the machine instead, and other threads read it right now.
    const draft = `${file}.${process.pid}.${threadId}`;
    writeFileSync(draft, words);
    renameSync(draft, file);
  }
  process.env['FONTCONFIG_FILE'] = file;
}
