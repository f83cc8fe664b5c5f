import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Layers, lowest first. A file imports from its own folder and from lower layers only; folders of one
 * layer never import each other, not even types: each can be replaced without looking at the others.
 */
const layers = [
  ['model'],
  ['store'],
  ['text'],
  ['source'],
  ['blocks'],
  ['checks', 'print', 'editions', 'search', 'web', 'office'],
  ['site', 'pages', 'cli', 'middleware.ts'],
] as const;

/** The top layer holds the programs' entrances: pages, middleware and commands use the steps of the build, never each other. */
const within: Readonly<Record<string, readonly string[]>> = { pages: ['site'], cli: ['site'], 'middleware.ts': ['site'] };

/** The one door between two folders of a layer: the dialog of the search stands in the header of every page. */
const doors: readonly string[] = ['web/layout/SearchSlot.astro → search/ui/SearchDialog.astro'];

const root = join(import.meta.dirname, '..', '..', 'src');
/** The addresses of the site are words about the model, known to every face. */
const levelOf = (folder: string): number => (folder === 'addresses.ts' ? 1 : layers.findIndex((layer) => (layer as readonly string[]).includes(folder)));
const folderOf = (path: string): string => relative(root, path).split(sep)[0]!;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.test.ts') && name !== 'content.config.ts')
  .sort();

/** Every relative import of a file, static, dynamic, type or re-export. */
function importsOf(name: string): Import[] {
  const source = readFileSync(join(root, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const targets = [...source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"](\.{1,2}\/[^'"]+)['"]/g)].map(([, target]) => target!);
  return targets.map((target) => ({ from: name, to: relative(root, join(root, dirname(name), target)) }));
}

function isAllowed({ from, to }: Import): boolean {
  const [here, there] = [folderOf(join(root, from)), folderOf(join(root, to))];
  return here === there || levelOf(there) < levelOf(here) || (within[here]?.includes(there) ?? false);
}

describe('Schichten des Programms', () => {
  it('jeder Ordner unter src gehört zu einer Schicht', () => {
    expect([...new Set(files.map((name) => name.split(sep)[0]!))].filter((folder) => levelOf(folder) === -1)).toEqual([]);
  });

  it('jede Datei importiert nur aus ihrem Ordner und aus tieferen Schichten', () => {
    const imports = files.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.filter((each) => !isAllowed(each)).map(({ from, to }) => `${from} → ${to}`.replaceAll(sep, '/'))).toEqual(doors);
  });

  it('das Modell rechnet nur: kein Astro, kein Typst, keine Dateien', () => {
    const outside = files
      .filter((name) => name.startsWith(`model${sep}`))
      .flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(/from '([^.'][^']*)'/g)].map(([, target]) => `${name} → ${target!}`));
    expect(outside.filter((each) => !/→ (zod|mdast)$/.test(each))).toEqual([]);
  });

  it('nur eine Datei kennt das Typst-Modul', () => {
    const users = files.filter((name) => readFileSync(join(root, name), 'utf8').match(/(?:from |require\()'@myriaddreamin\/typst-ts-node-compiler'/) !== null);
    expect(users).toEqual([join('print', 'typst', 'engine.ts')]);
  });
});
