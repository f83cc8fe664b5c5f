import { dirname } from 'node:path';
import { rasterPicture } from '../../blocks/rasterPicture.ts';
import { blocks } from '../../blocks/registry.ts';
import { readPicture } from '../../source/readPicture.ts';
import { isDrawing } from '../../source/readSvg.ts';
import type { Binder } from '../../model/Binder.ts';
import { attributesOf, isElement, walk } from '../../source/jsx.ts';

/** A type, not an interface: Astro wants props with an index signature. */
export type RasterFile = {
  /** File name below /bilder/. */
  readonly name: string;
  /** What the text names, and the folder that it lies in. */
  readonly picture: string;
  readonly folder: string;
  readonly format: 'avif' | 'webp';
  readonly width: number;
};

/** Every picture file that some page asks for, each once. */
export async function rasterFiles(binder: Binder): Promise<RasterFile[]> {
  const files = new Map<string, RasterFile>();
  for (const document of [...binder.registers.flatMap((register) => register.chapters), ...binder.pages, ...binder.templates, ...binder.urgentNotices]) {
    const folder = dirname(document.path);
    const pictures = new Set<string>();
    walk(document.tree, (node) => {
      const picture = isElement(node) ? blocks.get(node.name ?? '')?.picture?.(attributesOf(node)) : undefined;
      if (picture !== undefined && !isDrawing(picture)) pictures.add(picture);
    });
    for (const picture of pictures) {
      const bytes = readPicture(folder, picture);
      if (!bytes) continue;
      for (const { address, format, width } of (await rasterPicture(picture, bytes)).files) {
        const name = address.replace('/bilder/', '');
        files.set(name, { name, picture, folder, format, width });
      }
    }
  }
  return [...files.values()];
}
