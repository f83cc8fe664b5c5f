import { plainLetters } from '../language/plainLetters.ts';
import { htmlTokens } from './htmlTokens.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', shy: '', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return Number.isFinite(code) ? String.fromCodePoint(code) : whole;
  });
}

const IGNORED = /^<[^>]*\sdata-(?:pagefind-ignore|footnotes)|^<sup\b/;
/** Tags within words and sentences; all others part words. */
const INLINE = new Set('b i em strong a span abbr sup sub mark del wbr'.split(' '));

/** Text of the part of a page that is searched (`data-pagefind-body`), or `undefined` if there is none. */
export function pageText(html: string): string | undefined {
  const start = html.search(/<\w+[^>]*\sdata-pagefind-body/);
  if (start < 0) return undefined;
  const tag = /<(\w+)/.exec(html.slice(start))?.[1] ?? 'main';
  const end = html.lastIndexOf(`</${tag}>`);
  const extra = [...html.matchAll(/<meta\s[^>]*name="(?:keywords|description)"[^>]*content="([^"]*)"/gi)].map((match) => match[1] ?? '').join(' ');
  let text = '';
  let before = '';
  let ignored: { name: string; depth: number } | undefined;
  for (const { kind, value, inside } of htmlTokens(html.slice(start, end < 0 ? undefined : end))) {
    const name = kind === 'tag' ? (/^<\/?([a-z][\w-]*)/i.exec(value)?.[1]?.toLowerCase() ?? '') : '';
    if (ignored) {
      if (name === ignored.name && !value.endsWith('/>')) ignored.depth += value.startsWith('</') ? -1 : 1;
      if (ignored.depth === 0) ignored = undefined;
    } else if (kind === 'text') text += inside === '' || inside === 'code' || inside === 'pre' ? value : '';
    else if (IGNORED.test(value)) ignored = { name, depth: 1 };
    else text += INLINE.has(name) && !(before === '</span>' && !value.startsWith('</')) ? '' : ' ';
    before = value;
  }
  return plainLetters(`${decode(text)} ${decode(extra)}`);
}
