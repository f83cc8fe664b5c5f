import { readSvg, type SvgElement } from '../../source/readSvg.ts';

/**
 * A drawing's markup for use inside a page, so that its letters are set in the page's font. Written anew from the
 * tree, so the browser sees what the checks saw: they have made sure that it holds no script, style or foreign address.
 * @param alt becomes the drawing's title, which screen readers read out
 * @param prefix makes its ids unique on the page
 */
export function inlineDrawing(bytes: Uint8Array, alt: string, prefix: string): string {
  const { attributes, children } = readSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const own = attributes.filter(({ name }) => !/^(id|style|class|xmlns)$/.test(name));
  const head = `<svg${attributesOf(own, prefix)} role="img" aria-labelledby="${prefix}-titel"><title id="${prefix}-titel">${escape(alt)}</title>`;
  // The line break behind the first tag stays, so that the page's source can be read.
  const [first] = children;
  const lead = typeof first === 'string' && first.trim() === '' ? first : '';
  return `${head}${lead}${contentOf(children, false, prefix)}</svg>\n`;
}

/** @param isText inside <text> white space parts words; a line break and its indentation never do */
function contentOf(children: SvgElement['children'], isText: boolean, prefix: string): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child.trim() === '' && (!isText || child.includes('\n')) ? '' : escape(child);
      if (child.name === 'title' || child.name === 'desc') return '';
      const inner = contentOf(child.children, isText || child.name === 'text', prefix);
      const start = `<${child.name}${attributesOf(child.attributes, prefix)}`;
      return inner === '' ? `${start}/>` : `${start}>${inner}</${child.name}>`;
    })
    .join('');
}

/** Roles and names for screen readers are left out everywhere: the drawing is one picture with one text. So is the page's own font. */
const attributesOf = (attributes: SvgElement['attributes'], prefix: string): string =>
  attributes
    .filter(({ name, value }) => !/^(role$|aria-)/.test(name) && !(name === 'font-family' && value.startsWith('Fira Sans')))
    .map(({ name, value }) => ` ${name}="${escape(ownIds(name, value, prefix)).replaceAll('"', '&quot;')}"`)
    .join('');

function ownIds(name: string, value: string, prefix: string): string {
  if (name === 'id') return `${prefix}-${value}`;
  if (/(^|:)href$/.test(name)) return value.replace(/^#/, `#${prefix}-`);
  return value.replace(/url\(\s*(["']?)#([^"')]*?)\1\s*\)/gi, (_whole, _quote, id: string) => `url(#${prefix}-${id.trim()})`);
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
