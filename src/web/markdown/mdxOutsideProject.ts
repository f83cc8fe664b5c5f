import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Own leaves may lie outside the project, where no `node_modules` is found from their folder:
 * resolves what the MDX compiler imports from here instead.
 */
export function mdxOutsideProject(): Plugin {
  const here = fileURLToPath(import.meta.url);
  return {
    name: 'mdx-outside-project',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !/\.mdx(\?|$)/.test(importer) || !source.startsWith('astro/')) return null;
      return this.resolve(source, here, { skipSelf: true });
    },
  };
}
