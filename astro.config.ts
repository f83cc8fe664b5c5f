import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { binder } from './src/site/integration.ts';
import { currentBinder } from './src/source/currentBinder.ts';
import { mdxFeatures } from './src/source/mdxOptions.ts';
import { contentSecurityPolicy } from './src/web/contentSecurityPolicy.ts';
import { screenPlugins } from './src/web/markdown/screenPlugins.ts';
import { mdxOutsideProject } from './src/web/markdown/mdxOutsideProject.ts';

/** Path below which the site is served, for example `/praevention/`. */
const base = process.env['SITE_BASE'] ?? '/';

export default defineConfig({
  site: currentBinder().binder.head.website,
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ features: mdxFeatures, ...screenPlugins }), syntaxHighlight: false },
  integrations: [mdx(), binder()],
  security: { csp: contentSecurityPolicy },
  vite: {
    plugins: [mdxOutsideProject()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own; the bundler warns about each of them, to no avail.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
    ssr: { external: ['@myriaddreamin/typst-ts-node-compiler', 'satteri', 'sharp'] },
  },
});
