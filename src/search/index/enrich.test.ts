import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cleanFragment } from './cleanFragment.ts';
import { enrichHtml } from './enrichHtml.ts';
import { htmlTokens } from './htmlTokens.ts';
import { pageText } from './pageText.ts';
import { stripSigns } from './enrichText.ts';

const split = (word: string): string[] | undefined => (word === 'Ratsbeschluss' ? ['Rats', 'beschluss'] : undefined);

describe('enrichHtml', () => {
  it('marks compounds and function words in texts only', () => {
    const html = '<p title="Ratsbeschluss">Der Ratsbeschluss &amp; <b>mehr</b></p><code>Ratsbeschluss</code><script>"Ratsbeschluss < der"</script>';
    expect(enrichHtml(html, split)).toBe(
      '<p title="Ratsbeschluss">\u2063Der Rats|beschluss &amp; <b>\u2063mehr</b></p> \ue000 <code>Ratsbeschluss</code><script>"Ratsbeschluss < der"</script>',
    );
  });

  it('opens labels and forms, which Pagefind would skip', () => {
    expect(enrichHtml('<form><label for="a">Ratsbeschluss</label></form>', split)).toBe('<div> <span for="a">Rats|beschluss</span> \ue000 </div>');
    expect(enrichHtml('<span>eins</span><span>zwei</span>', split)).toBe('<span>eins</span> <span>zwei</span>');
  });

  it('reads blanks within a sentence as blanks, soft hyphens as nothing, numbers as one word', () => {
    expect(enrichHtml('<p>am <label for="a" data-blank>Datum</label>, Haus&shy;halt 12\u202f000</p>', split)).toBe(
      '<p>\u2063am  <span>[Datum]</span>, Haushalt 12|000</p> \ue000 ',
    );
    expect(stripSigns('12|000 und 1|250|000')).toBe('12\u202f000 und 1\u202f250\u202f000');
  });

  it('makes keywords and summary searchable', () => {
    expect(enrichHtml('<head><meta name="keywords" content="Ratsbeschluss, Haus"></head>', split)).toBe(
      '<head><meta data-pagefind-meta="stichworte[content]" content="Rats|beschluss, Haus"></head>',
    );
  });

  it('is undone by stripSigns', () => {
    const text = 'Der Ratsbeschluss ist da | ja';
    expect(stripSigns(enrichHtml(text, split))).toBe(text);
  });
});

it.each([
  '<!doctype html><p a="1>2">x<br/>y</p><!-- <b> --><script>if (a<b) {}</script> z',
  '<ul><li>eins<li>zwei</ul>a < b &amp; c<svg><path d="M0 0"/></svg></div>',
])('htmlTokens joined again are the input: %s', (html) => {
  expect(
    htmlTokens(html)
      .map(({ value }) => value)
      .join(''),
  ).toBe(html);
});

it('htmlTokens takes a bracket inside an attribute for no end of a tag', () => {
  expect(htmlTokens('<p title="mehr > weniger">da</p>').filter(({ kind }) => kind === 'text')).toMatchObject([{ value: 'da' }]);
});

it('pageText reads the marked part only', () => {
  expect(pageText('<p>weg</p>')).toBeUndefined();
  const text = pageText('<nav>Menü</nav><main data-pagefind-body><h1>Haus<b>halt</b></h1><p>§&nbsp;5 &amp; mehr</p></main><footer>Fuß</footer>');
  expect(text?.replace(/\s+/g, ' ').trim()).toBe('Haushalt § 5 & mehr');
  expect(pageText('<main data-pagefind-body><div data-pagefind-ignore><div>weg</div>weg</div><p>da</p></main>')?.trim()).toBe('da');
});

describe('cleanFragment', () => {
  const fragment = (text: string): Buffer => gzipSync(text);
  it('takes the signs out', () => {
    const { content, url } = cleanFragment(
      'x',
      fragment(`pagefind_dcd${JSON.stringify({ url: '/a/', content: '\u2063Der Rats|beschluss', meta: { title: 'Rats|beschluss' }, anchors: [] })}`),
    );
    expect(url).toBe('/a/');
    expect(gunzipSync(content).toString()).toBe('pagefind_dcd{"url":"/a/","content":"Der Ratsbeschluss","meta":{"title":"Ratsbeschluss"},"anchors":[]}');
  });
  it('stops on another format', () => {
    expect(() => cleanFragment('x', fragment('pagefind_xyz{}'))).toThrow(/upgraded/);
    expect(() => cleanFragment('x', fragment('pagefind_dcd{"text":"a"}'))).toThrow(/upgraded/);
  });
});
