/** A tag (with comments and doctype) or the text between two tags. */
export interface HtmlToken {
  kind: 'tag' | 'text';
  value: string;
  /** Tag name, empty for comments and text. */
  name: string;
  /** Outermost element around it whose text is left as it is (script, code, head …), empty for none. */
  inside: string;
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const SILENT = new Set(['head', 'script', 'style', 'code', 'pre', 'svg', 'template', 'textarea', 'select', 'nav', 'noscript']);

/** Cuts HTML as Astro writes it into tags and texts; joined again, the tokens are the input. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  const open: string[] = [];
  for (const match of html.matchAll(TAG)) {
    const inside = open[0] ?? '';
    const raw = open.at(-1);
    const tag = match[0];
    const name = /^<\/?([a-zA-Z][\w-]*)/.exec(tag)?.[1]?.toLowerCase() ?? '';
    const closing = tag.startsWith('</');
    // Inside script and style everything up to the closing tag is text.
    if ((raw === 'script' || raw === 'style') && !(closing && name === raw)) continue;
    if (match.index > at) yield { kind: 'text', value: html.slice(at, match.index), name: '', inside };
    at = match.index + tag.length;
    yield { kind: 'tag', value: tag, name: closing ? '' : name, inside };
    if (!SILENT.has(name) || tag.endsWith('/>')) continue;
    if (!closing) open.push(name);
    else if (raw === name) open.pop();
  }
  if (at < html.length) yield { kind: 'text', value: html.slice(at), name: '', inside: open[0] ?? '' };
}
