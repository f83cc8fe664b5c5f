import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';
import { mdxFeatures } from '../source/mdxOptions.ts';
import { registerStyles } from '../web/registerStyles.ts';
import { screenPlugins } from '../web/markdown/screenPlugins.ts';
import { mdxOutsideProject } from '../web/markdown/mdxOutsideProject.ts';
import { binder } from './integration.ts';
import { keptTexts } from './keptTexts.ts';
import { whereServed } from './whereServed.ts';
import type { Workshop } from './Workshop.ts';

/**
 * Astro's configuration for a binder: `astro.config.ts` for Astro's own commands; ours hand it over themselves, which saves
 * Astro from reading it through its bundler.
 * @param workshop handed to the Markdown plugins and the integration
 */
export function astroConfig(workshop: Workshop): AstroUserConfig {
  const { site, base } = whereServed(workshop);
  return {
    site,
    base,
    trailingSlash: 'always',
    // While one page waits for its leaf or pictures, others are made.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
    // Not below node_modules: copies of a project may share that, and each has texts of its own.
    cacheDir: './.cache/astro',
    devToolbar: { enabled: false },
    markdown: { processor: keptTexts(satteri({ features: mdxFeatures, ...screenPlugins(workshop.layout) }), workshop), syntaxHighlight: false },
    integrations: [mdx(), binder(workshop)],
    vite: {
      cacheDir: '.cache/vite',
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
      environments: { client: { build: { rolldownOptions: { output: { entryFileNames: scriptName } } } } },
      ssr: { external: ['@myriaddreamin/typst-ts-node-compiler', 'satteri', 'sharp'] },
    },
  };
}

/** Every page names its scripts: »Keep.Bx1….js« weighs less than »Keep.astro_astro_type_script_index_0_lang.Bx1….js«. */
const scriptName = ({ name }: { readonly name: string }): string => `_astro/${name.replace(/\.astro_.*$/, '').replace(/[^\w.-]/g, '_')}.[hash].js`;
