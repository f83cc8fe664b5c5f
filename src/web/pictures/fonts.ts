import { join } from 'node:path';
import sharp from 'sharp';
import { fontFolder } from '../../text/ownFonts.ts';

let loaded: Promise<void> | undefined;

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
      await sharp({ text: { text: 'a', font, fontfile: join(fontFolder, file), rgba: true } })
        .png()
        .toBuffer();
    }
  })();
  return loaded;
}
