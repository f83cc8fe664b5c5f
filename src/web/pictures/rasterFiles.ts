import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rasterPicture } from '../../blocks/rasterPicture.ts';
import { blocks } from '../../blocks/registry.ts';
import { isDrawing } from '../../source/readSvg.ts';
import type { Binder } from '../../model/Binder.ts';
import { attributesOf, isElement, walk } from '../../source/jsx.ts';

/** A type, not an interface: Astro wants props with an index signature. */
export type RasterFile = {
  /** File name below /bilder/. */
  readonly name: string;
  readonly path: string;
  readonly format: 'avif' | 'webp';
  readonly width: number;
};

/** Every picture file that some page asks for, each once. */
export async function rasterFiles(binder: Binder): Promise<RasterFile[]> {
  const paths = new Set<string>();
  for (const document of [...binder.registers.flatMap((register) => register.chapters), ...binder.pages, ...binder.templates]) {
    walk(document.tree, (node) => {
      const name = isElement(node) ? blocks.get(node.name ?? '')?.picture?.(attributesOf(node)) : undefined;
      if (name === undefined) return;
      const path = join(dirname(document.path), name);
      if (!isDrawing(path) && existsSync(path)) paths.add(path);
    });
  }
  const files = new Map<string, RasterFile>();
  for (const path of paths) {
    for (const { address, format, width } of (await rasterPicture(path)).files) {
      const name = address.replace('/bilder/', '');
      files.set(name, { name, path, format, width });
    }
  }
  return [...files.values()];
}
