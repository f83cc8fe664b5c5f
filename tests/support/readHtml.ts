/** What a test wants to know about an HTML page without a browser. */
export interface ReadHtml {
  readonly language: string;
  readonly title: string;
  readonly headings: number;
  readonly ids: readonly string[];
  /** Every start tag with its attributes, in order. */
  readonly elements: readonly HtmlElement[];
}

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const startTag = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? all;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });

/** Reads the tags of a page as Astro writes them; not a parser for any HTML of the world. */
export function readHtml(html: string): ReadHtml {
  // Comments and the insides of scripts and styles hold no tags.
  const bare = html.replace(/<!--[^]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[^]*?(<\/\2>)/gi, '$1$3');
  const elements = [...bare.matchAll(startTag)].map(([, tag = '', rest = '']): HtmlElement => {
    const attributes = [...rest.matchAll(attribute)].map(
      ([, name = '', double, single, plain]) => [name.toLowerCase(), decode(double ?? single ?? plain ?? '')] as const,
    );
    return { tag: tag.toLowerCase(), attributes: Object.fromEntries(attributes) };
  });
  return {
    language: elements.find(({ tag }) => tag === 'html')?.attributes['lang'] ?? '',
    title: decode(/<title>([^<]*)<\/title>/.exec(bare)?.[1] ?? ''),
    headings: elements.filter(({ tag }) => tag === 'h1').length,
    ids: elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id])),
    elements,
  };
}

/** Addresses that a page links to or loads, with the attribute they stand in. */
export function addressesIn({ elements }: ReadHtml): { readonly address: string; readonly element: HtmlElement }[] {
  return elements.flatMap((element) => {
    const { href, src, action, srcset } = element.attributes;
    const sources = srcset?.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') ?? [];
    return [href, src, action, ...sources].flatMap((address) => (address === undefined ? [] : [{ address, element }]));
  });
}
