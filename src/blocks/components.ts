import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./**/*.astro', { eager: true });

/** Screen face of each block and of what blocks put into texts, by the tag in the tree: the name of its file. */
export const components: Readonly<Record<string, AstroComponentFactory>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [/(\w+)\.astro$/.exec(path)![1]!, file.default]),
);
