import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { openWorkshop } from './src/site/Workshop.ts';
import { binder } from './src/site/integration.ts';
import { whereServed } from './src/site/whereServed.ts';
import { contentFolders } from './src/source/currentBinder.ts';
import { mdxFeatures } from './src/source/mdxOptions.ts';
import { contentSecurityPolicy } from './src/web/contentSecurityPolicy.ts';
import { registerStyles } from './src/web/registerStyles.ts';
import { screenPlugins } from './src/web/markdown/screenPlugins.ts';
import { mdxOutsideProject } from './src/web/markdown/mdxOutsideProject.ts';

/** The binder, its layout and its files: handed to the Markdown plugins and the integration. */
const workshop = openWorkshop(contentFolders());
const { site, base } = whereServed(workshop);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // While one page waits for its pictures, others are made.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ features: mdxFeatures, ...screenPlugins(workshop.layout) }), syntaxHighlight: false },
  integrations: [mdx(), binder(workshop)],
  security: { csp: contentSecurityPolicy },
  vite: {
    plugins: [mdxOutsideProject(), registerStyles(() => workshop.current().binder.registers)],
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
