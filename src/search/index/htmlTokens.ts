import { Parser } from 'htmlparser2';

/** A tag (with comments and doctype) or the text between two tags. */
export interface HtmlToken {
  kind: 'tag' | 'text';
  value: string;
  /** Tag name, empty for closing tags, comments and text. */
  name: string;
  /** Outermost element around it whose text is left as it is (script, code, head …), empty for none. */
  inside: string;
}

const SILENT = new Set(['head', 'script', 'style', 'code', 'pre', 'svg', 'template', 'textarea', 'select', 'nav', 'noscript']);

/** Cuts HTML into tags and texts; joined again, the tokens are the input. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const open: string[] = [];
  let at = 0;
  /** Notes the tag that the parser has just read, and the text before it. */
  const tag = (name: string): void => {
    const inside = open[0] ?? '';
    if (parser.startIndex > at) tokens.push({ kind: 'text', value: html.slice(at, parser.startIndex), name: '', inside });
    at = parser.endIndex + 1;
    tokens.push({ kind: 'tag', value: html.slice(parser.startIndex, at), name, inside });
  };
  const parser: Parser = new Parser({
    onopentag: (name, _attributes, isImplied) => {
      if (isImplied) return;
      tag(name);
      if (SILENT.has(name)) open.push(name);
    },
    onclosetag: (name, isImplied) => {
      // Ends that nobody wrote have no characters of their own.
      if (!isImplied && html[parser.startIndex + 1] === '/') tag('');
      if (open.at(-1) === name) open.pop();
    },
    oncomment: () => tag(''),
    onprocessinginstruction: () => tag(''),
  });
  parser.end(html);
  if (at < html.length) tokens.push({ kind: 'text', value: html.slice(at), name: '', inside: open[0] ?? '' });
  return tokens;
}
