import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from '../model/Binder.ts';
import { examplePicture, type Example } from '../print/chapter/examplePicture.ts';
import { parseDocument } from '../source/parseDocument.ts';
import type { Site } from './site.ts';

/** Whether a block has an example. */
export const hasExample = (tag: string): boolean => existsSync(examplePath(tag));

const examplePath = (tag: string): string => join(process.cwd(), 'src/blocks', tag.toLowerCase(), 'example.mdx');

/** The example of a block as it looks on paper; undefined if it has none. */
export async function exampleOf({ current, example, typesetter }: Site, tag: string): Promise<Example | undefined> {
  const path = examplePath(tag);
  if (!existsSync(path)) return undefined;
  const source = readFileSync(path, 'utf8');
  const { tree, sections, notes } = parseDocument(`src/blocks/${tag.toLowerCase()}/example.mdx`, source);
  const document: Document = { file: dirname(path), path, slug: tag.toLowerCase(), tree, source, sections, notes };
  // By its text: in dev the example itself may change.
  return example(source, () => examplePicture(typesetter, document, current.binder, current));
}
