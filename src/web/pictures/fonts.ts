import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const fonts = join(process.cwd(), 'node_modules/@expo-google-fonts/fira-sans');
const cache = join(process.cwd(), '.cache/schriften');
let loaded: Promise<void> | undefined;

/**
 * Makes Fira Sans the only font that sharp's text engine knows: pictures are then the same on every machine.
 * Call it before the first picture of the process. A font added later reaches only those of the engine's
 * threads that have set no text before; on the others another font would show, in one build and not in the next.
 */
export function useOwnFonts(): void {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'fonts.conf');
  const folders = ['400Regular', '600SemiBold'].map((name) => `<dir>${join(fonts, name)}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>${folders.join('')}<cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  process.env['FONTCONFIG_FILE'] = file;
}

/**
 * Makes Fira Sans known where the engine has started without it (Windows reads no variable set later).
 * Setting a text with `fontfile` registers the file for SVG as well.
 */
export function loadFonts(): Promise<void> {
  loaded ??= (async () => {
    for (const [file, font] of [
      ['400Regular/FiraSans_400Regular.ttf', 'Fira Sans 10'],
      ['600SemiBold/FiraSans_600SemiBold.ttf', 'Fira Sans SemiBold 10'],
    ] as const) {
      await sharp({ text: { text: 'a', font, fontfile: join(fonts, file), rgba: true } })
        .png()
        .toBuffer();
    }
  })();
  return loaded;
}
