import { expect, test } from 'vitest';
import { isDrawing } from '../../source/readSvg.ts';
import { inlineDrawing } from './inlineDrawing.ts';

function onScreen(svg: string, alt = 'Zwei'): string {
  return inlineDrawing(new TextEncoder().encode(svg), alt, 'b');
}
const shown = (inner: string, root = ''): string => `<svg${root} role="img" aria-labelledby="b-titel"><title id="b-titel">Zwei</title>${inner}</svg>\n`;

test('a drawing gets its text alternative and ids of its own', () => {
  const drawing =
    '\uFEFF<?xml version="1.0"?>\n<svg viewBox="0 0 4 4" role="none" id="x">\n  <title>alt</title><path id="p" d="M0 0"/>\n  <use href="#p"/>\n</svg>\n';
  expect(onScreen(drawing, 'Zwei < drei')).toBe(
    '<svg viewBox="0 0 4 4" role="img" aria-labelledby="b-titel"><title id="b-titel">Zwei &lt; drei</title>\n  <path id="b-p" d="M0 0"/><use href="#b-p"/></svg>\n',
  );
});

test.each([
  [
    'ids in single quotes and references in every spelling',
    "<g id='a'/><g fill=\"URL( '#a' )\" mask='url(\"#a\")'/>",
    '<g id="b-a"/><g fill="url(#b-a)" mask="url(#b-a)"/>',
  ],
  ['an empty title before another', '<title/><title>x</title><g/>', '<g/>'],
  ['a bracket in an attribute', '<title lang="a>b">x</title><text lang=">">y</text>', '<text lang="&gt;">y</text>'],
  ['what looks like an id inside a text', '<text> id="a" &lt;b&gt; </text>', '<text> id="a" &lt;b&gt; </text>'],
  [
    'space between words, not between shapes',
    '<g> <g/> </g><text><tspan>a</tspan> <tspan>b</tspan></text>',
    '<g><g/></g><text><tspan>a</tspan> <tspan>b</tspan></text>',
  ],
  ['no comments, roles or names', '<!-- x --><g role="button" aria-label="y"/>', '<g/>'],
])('keeps %s', (_name, inner, expected) => {
  expect(onScreen(`<svg>${inner}</svg>`)).toBe(shown(expected));
});

test('an attribute never breaks out of its quotes', () => {
  expect(onScreen('<svg data-x=\' id="\' data-y="\' onload=alert(1) "/>')).toBe(shown('', ' data-x=" id=&quot;" data-y="\' onload=alert(1) "'));
});

test('a drawing is known by its ending, however it is spelled', () => {
  expect(['a.svg', 'A.SVG', 'a.svg.png'].map(isDrawing)).toEqual([true, true, false]);
});
