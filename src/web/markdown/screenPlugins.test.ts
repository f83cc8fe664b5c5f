import { mdxToJs } from 'satteri';
import { afterEach, expect, test } from 'vitest';
import { mdxFeatures } from '../../source/mdxOptions.ts';
import { screenPlugins } from './screenPlugins.ts';

const compile = (source: string): string => {
  const { code } = mdxToJs(source, {
    ...screenPlugins,
    features: mdxFeatures,
    fileURL: new URL('file:///a.mdx'),
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  });
  return code.replace(/ *\n */g, ' ');
};

afterEach(() => {
  globalThis.praeventionsordnerPageStarts = undefined;
  globalThis.praeventionsordnerNoteNumbers = undefined;
});

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

test('marks stand where a page of paper begins, but not at the start', () => {
  globalThis.praeventionsordnerPageStarts = () => [
    { line: 1, label: '1.1 – 1' },
    { line: 5, label: '1.1 – 2' },
    { line: 8, label: '1.1 – 3' },
  ];
  const code = compile('Eins.\n\nZwei.\n\n## Drei {#drei}\n\n- vier\n- fünf\n');
  expect(code.match(/_jsx\(Blattmarke, \{ seite: "[^"]+" \}\)/g)).toEqual(['_jsx(Blattmarke, { seite: "1.1 – 2" })', '_jsx(Blattmarke, { seite: "1.1 – 3" })']);
});

test('notes have German names and, if paper says so, numbers of their own', () => {
  globalThis.praeventionsordnerNoteNumbers = () => new Map([['a', '3a']]);
  const code = compile('Text.[^a] Noch.[^a]\n\n[^a]: Quelle.');
  expect(code).toContain('"aria-label": "Anmerkung 3a"');
  expect(code).toContain('"aria-label": "Zurück zu Anmerkung 3a im Text, 2. Stelle"');
  expect(code).toContain('class: "note-number", children: "3a."');
  expect(code).toContain('id: "quellen-und-anmerkungen"');
});
