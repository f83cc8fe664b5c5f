import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';

/**
 * Astro's loader for the files of a folder; their ids are their paths in it.
 * Astro remembers an unchanged text with the place it had at the last build and looks for it there, even if
 * ORDNER_INHALT or ORDNER_EIGENE names another folder now. Such entries are forgotten first.
 */
export function loadTexts(base: string, pattern: string | string[]): Loader {
  const loader = glob({ base, pattern, generateId: ({ entry }) => entry });
  return {
    ...loader,
    load: (context) => {
      const root = fileURLToPath(context.config.root);
      for (const [id, { filePath }] of context.store.entries()) {
        if (filePath !== undefined && resolve(root, filePath) !== resolve(root, base, id)) context.store.delete(id);
      }
      return loader.load(context);
    },
  };
}
