import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

const changes = (before: string, after: string): string[] =>
  differences([...before], [...after]).map(({ from, to, at, until }) => `${before.slice(from, to)}→${after.slice(at, until)}`);

describe('wo sich zwei Texte unterscheiden', () => {
  it.each([
    ['abc', 'abc', []],
    ['', 'ab', ['→ab']],
    ['abc', 'axc', ['b→x']],
    ['abc', 'ac', ['b→']],
    ['ac', 'abbc', ['→bb']],
    ['abcdef', 'xbcdy', ['a→x', 'ef→y']],
    ['abab', 'baba', ['a→', '→a']],
  ])('%s und %s', (before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});
