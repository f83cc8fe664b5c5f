import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly tagged: boolean;
  /** Part of PDF/UA the file declares, from its XMP metadata. */
  readonly ua: string;
  /** All elements of the structure tree, in reading order. */
  readonly elements: readonly { readonly role: string; readonly alt: string | undefined; readonly parents: readonly string[] }[];
  /** Text of each page without heads, feet, other artifacts and the words inside pictures. */
  readonly text: readonly string[];
  readonly bookmarks: readonly string[];
}

interface StructNode {
  role?: string;
  alt?: string;
  lang?: string;
  children?: StructNode[];
}

/** Reads a PDF back with pdf.js: metadata, structure tree, text. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const facts = info as { Title?: string; Author?: string; Language?: string };
  const elements: { role: string; alt: string | undefined; parents: readonly string[] }[] = [];
  const text: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const collect = (node: StructNode, parents: readonly string[]): void => {
      const role = node.role ?? '';
      if (role) elements.push({ role, alt: node.alt, parents });
      node.children?.forEach((child) => collect(child, role ? [...parents, role] : parents));
    };
    collect((await page.getStructTree()) as StructNode, []);
    text.push(await pageText(page));
  }
  const outline = ((await document.getOutline()) ?? []) as { title: string; items: { title: string }[] }[];
  // pdf.js says it returns an object, and returns a map.
  const markInfo = (await document.getMarkInfo()) as { Marked?: boolean } | Map<string, boolean> | null;
  const result = {
    pages: document.numPages,
    title: facts.Title ?? '',
    author: facts.Author ?? '',
    language: facts.Language ?? '',
    tagged: (markInfo instanceof Map ? markInfo.get('Marked') : markInfo?.Marked) === true,
    ua: String((metadata as { get(name: string): string | undefined } | null)?.get('pdfuaid:part') ?? ''),
    elements,
    text,
    bookmarks: outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]),
  };
  await task.destroy();
  return result;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function pageText(page: Page): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: boolean[] = [];
  let text = '';
  for (const item of items) {
    if ('type' in item) {
      if (item.type.startsWith('beginMarkedContent')) open.push(['Artifact', 'Figure'].includes((item as { tag?: string }).tag ?? ''));
      else open.pop();
    } else if (!open.includes(true)) {
      text += item.str;
      if (item.hasEOL) text += '\n';
    }
  }
  return text;
}
