import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * What a build works with is made once and handed on (src/site/Workshop.ts). No module remembers anything of
 * the content: two binders can be open side by side, and a test never meets what another has left behind.
 */

const root = join(import.meta.dirname, '../..', 'src');

/** These keep something, and say nothing about the content. */
const allowed: readonly string[] = [
  // The search in the browser: one page, one search.
  'search/ui/loadSearch.ts: let loading',
  'search/ui/runQuery.ts: let latest',
  'search/ui/startCombobox.ts: let count',
  // The stem of a word, whatever text it stands in; asked for thousands of times while hits are ranked.
  'search/language/wordKey.ts: const known',
  // The fonts of sharp's text engine are those of the process.
  'web/pictures/fonts.ts: let loaded',
];

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.test.ts'))
  .sort();

/** Source without comments. */
const codeOf = (name: string): string => readFileSync(join(root, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');

/** What a module keeps from one call to the next: variables, empty collections to be filled, something read or opened. */
function keptBy(code: string): string[] {
  const variables = [...code.matchAll(/^(?:export )?((?:let|var) \w+)/gm)];
  const collections = [...code.matchAll(/^(?:export )?(const \w+)(?:: [^=\n]*)? = (?:new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|\[\];|\{\};|once)/gm)];
  const read = [...code.matchAll(/^(?:export )?(const [\w{}, ]+?)(?:: [^=\n]*)? = (?:await )?(?:openBinder|readBinder|openWorkshop|workshop|computeSite)\(/gm)];
  return [...variables, ...collections, ...read].map(([, name]) => name!);
}

describe('Zustand des Programms', () => {
  it('nur eine Datei hängt etwas an globalThis und sagt, warum', () => {
    const users = files.filter((name) => codeOf(name).includes('globalThis') || /\bglobal\./.test(codeOf(name)));
    expect(users).toEqual(['site/handle.ts']);
    expect(readFileSync(join(root, 'site/handle.ts'), 'utf8')).toMatch(/\/\*\*[^/]*globalThis[^/]*\*\//);
  });

  it('kein Modul merkt sich etwas vom Inhalt', () => {
    const modules = files.filter((name) => name.endsWith('.ts'));
    expect(modules.flatMap((name) => keptBy(codeOf(name)).map((what) => `${name}: ${what}`)).toSorted()).toEqual(allowed.toSorted());
  });

  it('die Suche nach Zustand findet, was es früher gab', () => {
    expect(
      keptBy('const store = new Map<string, Promise<Example>>();\nconst memory = new WeakMap<A, readonly B[]>();\nlet canFetchFiles = false;'),
    ).toHaveLength(3);
    expect(keptBy('const current = openBinder(folders);\nexport const { plans } = await computeSite(current);')).toHaveLength(2);
    expect(keptBy("const words = new Set(['a']);\nexport const get = () => openBinder(folders);\n  const inner = new Map();")).toEqual([]);
  });

  it('Seitenteile fragen niemanden nach dem Ordner: Er kommt mit der Seite', () => {
    const faces = files.filter((name) => /^(web|blocks|search|office|checks|print|editions)\//.test(name));
    expect(faces.filter((name) => /\b(openBinder|readBinder|contentFolders)\(/.test(codeOf(name)))).toEqual([]);
  });
});
