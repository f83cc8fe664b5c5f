import { readFileSync } from 'node:fs';

/**
 * A drawing's markup for use inside a page, so that its letters are set in the page's font.
 * The checks have made sure that it holds no script, style or foreign address.
 * @param alt becomes the drawing's title, which screen readers read out
 * @param prefix makes its ids unique on the page
 */
export function inlineDrawing(path: string, alt: string, prefix: string): string {
  const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const start = source.indexOf('<svg');
  if (start < 0) return '';
  const [open = ''] = /^<svg[^>]*>/.exec(source.slice(start)) ?? [];
  const inner = source
    .slice(start + open.length)
    .replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/>\s+</g, '><');
  const head = open.replace(/\s(role|aria-[a-z]+|id|style|class)="[^"]*"/g, '').replace(/>$/, ` role="img" aria-labelledby="${prefix}-titel">`);
  return `${head}<title id="${prefix}-titel">${escape(alt)}</title>${uniqueIds(inner, prefix)}`;
}

const uniqueIds = (markup: string, prefix: string): string =>
  markup.replace(/\sid="([^"]+)"/g, ` id="${prefix}-$1"`).replace(/(href="#|url\(#)/g, `$1${prefix}-`);

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
