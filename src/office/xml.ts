/** A piece of finished XML; keeps raw text from slipping in unescaped. */
export interface Xml {
  readonly xml: string;
}

type Child = Xml | readonly Xml[] | undefined;
type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 forbids, as they may come with pasted text. */

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escape = (text: string): string => text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => escapes[sign]!);

export const textNode = (text: string): Xml => ({ xml: escape(text) });

/** `<name attributes>children</name>`; attributes that are undefined are left out. */
export function el(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const list = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(String(value))}"`));
  const inner = children
    .flat()
    .map((child) => child?.xml ?? '')
    .join('');
  return { xml: inner === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inner}</${name}>` };
}

/** A whole XML file. */
export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;

/** A part that lies in the source as a file people read: without declaration, comments and indentation. */
export const compactXml = (file: string): Xml => ({
  xml: file
    .replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '')
    .replace(/>\s+</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .trim(),
});
