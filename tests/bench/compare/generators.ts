import type { PlainPage } from './plainMarkdown.ts';

/** Another generator of sites with a search, set up as its own guide says. */
export interface Generator {
  readonly name: string;
  /** Packages and versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Where the texts go. */
  readonly texts: string;
  readonly linkTo: (path: string) => string;
  /** Head lines of the page that its root shows. */
  readonly home?: string;
  /** Files of the project besides its texts. */
  readonly files: (pages: readonly PlainPage[]) => Readonly<Record<string, string>>;
  /** What builds it and what indexes it: arguments of Node. */
  readonly steps: readonly (readonly string[])[];
  /** What it keeps for the next build, and what it makes: removed before each run. */
  readonly made: readonly string[];
  /** Folder of the finished site. */
  readonly site: string;
}

const registersOf = (pages: readonly PlainPage[]): string[] => [...new Set(pages.map(({ register }) => register))];
const absolute = (path: string): string => `/${path}/`;
const json = (value: unknown): string => JSON.stringify(value, null, 2);

const starlight: Generator = {
  name: 'Starlight',
  packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' },
  texts: 'src/content/docs',
  linkTo: absolute,
  files: (pages) => ({
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
const sidebar = ${json(registersOf(pages).map((register) => ({ label: register, items: [{ autogenerate: { directory: register } }] })))};
export default { integrations: [starlight({ title: 'Ordner', defaultLocale: 'root', locales: { root: { label: 'Deutsch', lang: 'de' } }, sidebar })] };
`,
    'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  }),
  steps: [['node_modules/astro/bin/astro.mjs', 'build']],
  made: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache'],
  site: 'dist',
};

const vitePress: Generator = {
  name: 'VitePress mit lokaler Suche',
  packages: { vitepress: '1.6.4' },
  texts: '.',
  linkTo: (path) => `/${path}`,
  files: (pages) => ({
    '.vitepress/config.mjs': `const sidebar = ${json(
      registersOf(pages).map((register) => ({
        text: register,
        items: pages.filter((page) => page.register === register).map(({ title, path }) => ({ text: title, link: `/${path}` })),
      })),
    )};
export default { title: 'Ordner', lang: 'de', cleanUrls: true, themeConfig: { sidebar, search: { provider: 'local' } } };
`,
  }),
  steps: [['node_modules/vitepress/bin/vitepress.js', 'build']],
  made: ['.vitepress/dist', '.vitepress/cache', 'node_modules/.vite', 'node_modules/.cache'],
  site: '.vitepress/dist',
};

const docusaurus: Generator = {
  name: 'Docusaurus mit lokaler Suche',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    '@mdx-js/react': '3.1.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  texts: 'docs',
  linkTo: absolute,
  home: 'slug: /\n',
  files: () => ({
    // With the faster tools that it offers.
    'docusaurus.config.mjs': `export default {
  title: 'Ordner', url: 'https://ordner.example', baseUrl: '/', trailingSlash: true,
  i18n: { defaultLocale: 'de', locales: ['de'] },
  markdown: { format: 'detect' },
  future: { v4: true, faster: true },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: undefined }, blog: false }]],
  themes: [['@easyops-cn/docusaurus-search-local', { hashed: true, indexBlog: false, docsRouteBasePath: '/', language: ['de'] }]],
};
`,
  }),
  steps: [['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build']],
  made: ['build', '.docusaurus', 'node_modules/.cache'],
  site: 'build',
};

const eleventy: Generator = {
  name: 'Eleventy und Pagefind',
  packages: { '@11ty/eleventy': '3.1.8', pagefind: '1.6.0' },
  texts: 'texte',
  linkTo: absolute,
  files: () => ({
    'eleventy.config.mjs': "export default () => ({ dir: { input: 'texte', includes: '../bausteine', output: 'dist' } });\n",
    'texte/texte.json': json({ layout: 'seite.njk' }),
    'bausteine/seite.njk': `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}"><link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script></head>
<body>
<nav>{% for page in collections.all %}<a href="{{ page.url }}">{{ page.data.title }}</a>{% endfor %}</nav>
<div id="search"></div><script>addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search' }));</script>
<main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main>
</body>
</html>
`,
  }),
  steps: [
    ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'],
  ],
  made: ['dist', '.cache'],
  site: 'dist',
};

export const generators: readonly Generator[] = [starlight, vitePress, docusaurus, eleventy];
