import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomFeed, type Feed } from './atomFeed.ts';

const hostile = `Schmidt & Söhne <b>"fett"</b> ]]> &amp; 'so'`;
const feed: Feed = {
  title: hostile,
  page: 'https://ordner.test/a?x=1&y=2',
  self: 'https://ordner.test/a.xml',
  author: hostile,
  updated: '2026-11',
  entries: [
    {
      title: 'Ausgabe 2026-2',
      id: 'https://ordner.test/ausgabe/2026-2/#eins',
      page: 'https://ordner.test/ausgabe/2026-2/',
      updated: '2026-11',
      lines: [hostile, 'Zwei\u0000\u000b\ufffe.'],
      related: [{ title: hostile, page: 'https://ordner.test/?a&b' }],
    },
  ],
};

/** Elements with attributes and text as a reader program gets them. @throws if it is not well-formed */
function read(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const all: typeof open = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    open.push(element);
    all.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

describe('ein Feed', () => {
  it('ist wohlgeformt und sagt, was gemeint war, welche Zeichen auch immer darin stehen', () => {
    const elements = read(atomFeed(feed));
    const textOf = (name: string): string[] => elements.filter((element) => element.name === name).map(({ text }) => text);
    expect(textOf('title')).toEqual([hostile, 'Ausgabe 2026-2']);
    expect(textOf('name')).toEqual([hostile]);
    expect(textOf('summary')).toEqual([`${hostile}\nZwei.`]);
    expect(elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)).toEqual([
      { href: 'https://ordner.test/a?x=1&y=2' },
      { rel: 'self', href: 'https://ordner.test/a.xml' },
      { href: 'https://ordner.test/ausgabe/2026-2/' },
      { rel: 'related', href: 'https://ordner.test/?a&b', title: hostile },
    ]);
  });

  it('hat alles, was RFC 4287 verlangt', () => {
    const names = read(atomFeed(feed)).map(({ name }) => name);
    expect(names.slice(0, 7)).toEqual(['feed', 'title', 'id', 'link', 'link', 'updated', 'author']);
    expect(names.slice(names.indexOf('entry'))).toEqual(['entry', 'title', 'id', 'link', 'link', 'updated', 'summary']);
    expect(atomFeed(feed)).toContain('<updated>2026-11-01T00:00:00Z</updated>');
  });
});
