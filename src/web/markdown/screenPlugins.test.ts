import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { defineMdastPlugin, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { mdxFeatures } from '../../source/mdxOptions.ts';
import { nodeIds } from '../../source/nodeIds.ts';
import { parseDocument } from '../../source/parseDocument.ts';
import { noLayout, type Layout } from './Layout.ts';
import { screenPlugins } from './screenPlugins.ts';

/** What Astro's MDX compiler makes of a text, in one line. */
function compile(source: string, layout: Partial<Layout> = {}): string {
  const { code } = mdxToJs(source, {
    ...screenPlugins({ ...noLayout, ...layout }),
    features: mdxFeatures,
    fileURL: new URL('file:///a.mdx'),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  }) as { code: string };
  return code.replace(/ *\n */g, ' ');
}

test('spaces are set as on paper, but not in code', () => {
  const code = compile('z. B. `z. B.`');
  expect(code).toContain('z.\u202fB. ');
  expect(code).toContain('"z. B."');
});

test('alignment becomes a class, never an inline style', () => {
  const code = compile('| A | B |\n| --- | ---: |\n| 1 | 2 |');
  expect(code).toContain('align-right');
  expect(code).toContain('scope: "col"');
  expect(code).not.toContain('style');
});

test('checklist items become named boxes, empty rows become fields', () => {
  const code = compile(
    '<Checkliste id="a" titel="T">\n\n- eins **b**\n\n</Checkliste>\n\n<Tabelle titel="x" leerzeilen="1">\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n</Tabelle>',
  );
  expect(code).toMatch(/_jsxs\(Haken, \{ punkt: "[0-9a-f]{8}"/);
  expect(code).toContain('name: "Zeile 1, B"');
});

const mark = (seite: string): string => `_jsx(Blattmarke, { seite: "${seite}" })`;

/** The code with one mark before the block with this id. */
const marked = (source: string, id: string): string => compile(source, { pageStarts: () => [{ id, label: '1.1 – 2' }] });

test('marks stand where a page of paper begins', () => {
  const code = compile('---\ntitel: x\n---\n\nEins.\n\nZwei.\n\n## Drei {#drei}\n\n- vier\n- fünf\n', {
    pageStarts: () => [
      { id: '1', label: '1.1 – 2' },
      { id: '3.1', label: '1.1 – 3' },
    ],
  });
  expect(code.match(/_jsx\(Blattmarke, \{ seite: "[^"]+" \}\)/g)).toEqual([mark('1.1 – 2'), mark('1.1 – 3')]);
  expect(code.indexOf(mark('1.1 – 2'))).toBeLessThan(code.indexOf('Zwei.'));
  expect(code).toMatch(/_components\.li, \{ children: \[_jsx\(Blattmarke, \{ seite: "1\.1 – 3" \}\), "fünf"\]/);
});

test('a mark at the first words of a list or quotation stands before it, in a table in the first cell', () => {
  const before = (code: string, what: string): boolean => code.indexOf(mark('1.1 – 2')) < code.indexOf(what);
  expect(before(marked('Eins.\n\n- vier\n- fünf\n', '1.0'), '_components.ul')).toBe(true);
  expect(before(marked('Eins.\n\n- vier\n- fünf\n', '1.0.0'), '_components.ul')).toBe(true);
  expect(before(marked('Eins.\n\n> vier\n', '1.0'), '_components.blockquote, {')).toBe(true);
  expect(marked('<Hinweis>\n\nEins.\n\n</Hinweis>', '0.0')).toMatch(/Hinweis, \{ children: \[_jsx\(Blattmarke/);
  expect(marked('<Tabelle titel="x">\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n</Tabelle>', '0.0.1')).toMatch(
    /_components\.td, \{ children: \[_jsx\(Blattmarke, \{ seite: "1\.1 – 2" \}\), "1"\]/,
  );
  expect(before(marked('Text.[^a]\n\n[^a]: Quelle.', '1'), 'Quelle.')).toBe(true);
});

test('screen and paper give every block the same id', () => {
  const source = readFileSync('tests/fixtures/alle-auszeichnungen.mdx', 'utf8');
  const seen: string[] = [];
  const listing = defineMdastPlugin({ name: 'listing', before: (root) => void seen.push(...listed(root as Root)) });
  mdxToJs(
    source.replace(/^---\n[^]*?\n---\n/, (front) => front.replace(/[^\n]/g, ' ')),
    { features: mdxFeatures, mdastPlugins: [listing] },
  );
  expect(seen.length).toBeGreaterThan(100);
  expect(seen).toEqual(listed(parseDocument('a.mdx', source).tree));
});

const listed = (root: Root): string[] => [...nodeIds(root)].map(([node, id]) => `${id} ${node.type}`);

test('notes have German names and, if paper says so, numbers of their own', () => {
  const code = compile('Text.[^a] Noch.[^a]\n\n[^a]: Quelle.', { noteNumbers: () => new Map([['a', '3a']]) });
  expect(code).toContain('"aria-label": "Anmerkung 3a"');
  expect(code).toContain('"aria-label": "Zurück zu Anmerkung 3a im Text, 2. Stelle"');
  expect(code).toContain('class: "note-number", children: "3a."');
  expect(code).toContain('id: "quellen-und-anmerkungen"');
});

test('two notes in a row read as two numbers, also across emphasis', () => {
  const notes = '\n\n[^a]: A.\n\n[^b]: B.\n\n[^c]: C.';
  const comma = '_jsx(_components.sup, { children: ",\u202f" })';
  const count = (text: string): number => compile(text + notes).split(comma).length - 1;
  expect(['Text[^a][^b][^c].', '**Text[^a]**[^b]', 'Text[^a]*[^b]*', 'Text[^a] [^b]', 'Text[^a]. Noch[^b]'].map(count)).toEqual([2, 1, 1, 0, 0]);
});
