import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateBinder } from './generateBinder.ts';
import { measureRun, median, type Measured } from './measureRun.ts';
import { number, type Bench } from './projectCopy.ts';

interface Generator {
  readonly name: string;
  /** Packages with their versions. */
  readonly packages: readonly string[];
  /** Files of the project besides its texts. */
  readonly files: Readonly<Record<string, string>>;
  /** Where the texts go. */
  readonly texts: string;
  /** What builds it, and what indexes it. */
  readonly steps: readonly (readonly [program: string, ...args: string[]])[];
}

const generators: readonly Generator[] = [
  {
    name: 'Starlight',
    packages: ['astro@7.3.5', '@astrojs/starlight@latest', 'sharp'],
    files: {
      'astro.config.mjs': "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'T' })] };\n",
      'src/content.config.mjs':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    },
    texts: 'src/content/docs',
    steps: [['node', 'node_modules/astro/bin/astro.mjs', 'build']],
  },
  {
    name: 'VitePress, mit eigener Suche',
    packages: ['vitepress@latest'],
    files: { '.vitepress/config.mjs': "export default { title: 'T', ignoreDeadLinks: true, themeConfig: { search: { provider: 'local' } } };\n" },
    texts: '.',
    steps: [['node', 'node_modules/vitepress/bin/vitepress.js', 'build']],
  },
  {
    name: 'Eleventy und Pagefind',
    packages: ['@11ty/eleventy@latest', 'pagefind@1.6.0'],
    files: { 'eleventy.config.mjs': "export default (config) => ({ dir: { input: 'texte', output: 'dist' } });\n" },
    texts: 'texte',
    steps: [
      ['node', 'node_modules/@11ty/eleventy/cmd.cjs'],
      ['node', 'node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'],
    ],
  },
];

/** The chapters of a generated binder as plain Markdown, built by other generators: pages and search, no paper; a Markdown table. */
export async function otherGenerators(sizes: readonly number[], { rounds, scratch }: Bench): Promise<string> {
  const rows: string[] = [];
  for (const generator of generators) {
    const project = join(scratch, generator.name.replace(/\W+/g, '-'));
    mkdirSync(project, { recursive: true });
    writeFileSync(join(project, 'package.json'), '{"type":"module","private":true}\n');
    try {
      execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', ...generator.packages], { cwd: project, stdio: 'ignore' });
      for (const [name, text] of Object.entries(generator.files)) write(join(project, name), text);
      for (const size of sizes) {
        plainTexts(join(scratch, `ordner-${size}`), size, join(project, generator.texts));
        const runs: Measured[] = [];
        for (let round = 0; round < rounds; round++) runs.push(await allSteps(generator, project));
        rows.push(
          `| ${generator.name} (${versionsOf(project, generator)}) | ${size} | ${number(median(runs.map(({ wall }) => wall)))} | ${number(median(runs.map(({ cpu }) => cpu)))} |`,
        );
        process.stderr.write(`${generator.name}, ${size} Kapitel\n`);
      }
    } catch (error) {
      rows.push(`| ${generator.name} | – | ließ sich nicht bauen | ${(error as Error).message.split('\n')[0]!.replaceAll('|', '/').slice(0, 120)} |`);
    }
  }
  return ['| Nur Seiten und Suche | Kapitel | Uhr, s | Prozessoren, s |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

async function allSteps({ steps }: Generator, project: string): Promise<Measured> {
  const runs: Measured[] = [];
  for (const [, ...args] of steps) runs.push(await measureRun(process.execPath, args, { cwd: project, env: { NODE_ENV: undefined } }));
  return { wall: sum(runs.map(({ wall }) => wall)), cpu: sum(runs.map(({ cpu }) => cpu)), peak: Math.max(...runs.map(({ peak }) => peak)) };
}

/** Paragraphs, headings, lists and tables of the chapters: what every generator understands. */
function plainTexts(binder: string, size: number, target: string): void {
  generateBinder('content', binder, size);
  for (const folder of readdirSync(binder).filter((name) => /^\d+-/.test(name))) {
    for (const name of readdirSync(join(binder, folder)).filter((each) => each.endsWith('.mdx'))) {
      const text = readFileSync(join(binder, folder, name), 'utf8');
      const title = /^titel: "?(.*?)"?$/m.exec(text)?.[1] ?? 'T';
      const body = text
        .slice(text.indexOf('\n---\n', 4) + 5)
        .replace(/<[^>]+>/g, '')
        .replace(/ \{#[\w-]+\}/g, '')
        .replace(/[{}]/g, '');
      write(join(target, folder, name.replace(/mdx$/, 'md')), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`);
    }
  }
  write(join(target, 'index.md'), '---\ntitle: Start\n---\n\nStart.\n');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const versionsOf = (project: string, { packages }: Generator): string =>
  packages
    .map((each) => each.replace(/(?<=.)@[^@]*$/, ''))
    .filter((name) => name !== 'sharp')
    .map((name) => `${name} ${(JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version}`)
    .join(', ');

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
