import { join } from 'node:path';
import sharp from 'sharp';

const folder = join(process.cwd(), 'node_modules/@expo-google-fonts/fira-sans');
let loaded: Promise<void> | undefined;

/**
 * Makes Fira Sans known to sharp's text engine, once per process: a machine without any font installed
 * would otherwise draw empty boxes. Setting a text with `fontfile` registers the file for SVG as well.
 */
export function loadFonts(): Promise<void> {
  loaded ??= (async () => {
    for (const [file, font] of [
      ['400Regular/FiraSans_400Regular.ttf', 'Fira Sans 10'],
      ['600SemiBold/FiraSans_600SemiBold.ttf', 'Fira Sans SemiBold 10'],
    ] as const) {
      await sharp({ text: { text: 'a', font, fontfile: join(folder, file), rgba: true } }).png().toBuffer();
    }
  })();
  return loaded;
}
