const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const inline = new Set(['a', 'b', 'i', 'em', 'strong', 'del', 'code', 'span', 'sup', 'sub', 'abbr', 'dfn']);

/** What stands in the leaf of a built page, without its furniture and the raised numbers of notes: the words that paper shows as well. */
export function leafText(html: string): string {
  const leaf = elementAt(html, html.indexOf('data-leaf'));
  const bare = withoutFurniture(leaf.replace(/<(script|style|output|svg|sup)\b[^]*?<\/\1>/g, ''));
  return bare
    .replace(/<\/?([a-z][\w-]*)[^>]*>/gi, (_tag, name: string) => (inline.has(name.toLowerCase()) ? '' : ' '))
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
      name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (named[name] ?? all),
    );
}

function withoutFurniture(html: string): string {
  for (let rest = html; ;) {
    const at = rest.indexOf('data-furniture');
    if (at === -1) return rest;
    rest = rest.replace(elementAt(rest, at), '');
  }
}

/** The element in whose start tag a place lies, end tag included. */
function elementAt(html: string, place: number): string {
  const start = html.lastIndexOf('<', place);
  const name = /^<([\w-]+)/.exec(html.slice(start))?.[1] ?? '';
  const tags = new RegExp(`<(/?)${name}\\b[^>]*?(/?)>`, 'gi');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (tag[1] === '/') depth--;
    else if (tag[2] !== '/' && !['input', 'img', 'br', 'hr'].includes(name)) depth++;
    if (depth === 0) return html.slice(start, tags.lastIndex);
  }
  return html.slice(start);
}
