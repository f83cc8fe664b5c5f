import type { Text } from 'mdast';
import { expect, it } from 'vitest';
import type { Document } from '../model/Binder.ts';
import { walk } from '../source/jsx.ts';
import { parseDocument } from '../source/parseDocument.ts';
import { placeInText } from './places.ts';

/** Place of a word in the first text that holds it. */
function find(source: string, word: string): string {
  const { tree } = parseDocument('x.mdx', source);
  let found = 'nirgends';
  walk(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes(word)) return;
    const text: Text = node;
    const { line, column } = placeInText({ source } as Document, text, text.value.indexOf(word));
    found = `${line}:${column}`;
  });
  return found;
}

it('counts umlauts once and characters beyond the first plane as editors do', () => {
  expect(find('Größe ändern: Ziel', 'Ziel')).toBe('1:15');
  expect(find('Grüße 😀 Ziel', 'Ziel')).toBe('1:10');
});

it('steps over escaped signs and entities', () => {
  expect(find('a \\< b &amp; c \\{ Ziel', 'Ziel')).toBe('1:19');
});

it('steps over indentation of a broken line in a list and a quotation', () => {
  expect(find('- eins\n  zwei Ziel', 'Ziel')).toBe('2:8');
  expect(find('> eins\n> zwei Ziel', 'Ziel')).toBe('2:8');
});
