import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from '../model/Binder.ts';
import { examplePicture } from '../print/chapter/examplePicture.ts';
import { currentBinder } from '../source/currentBinder.ts';
import { parseDocument } from '../source/parseDocument.ts';
import { currentTypesetter } from './currentTypesetter.ts';

type Example = Awaited<ReturnType<typeof examplePicture>>;
const store = new Map<string, Promise<Example>>();

/** The example of a block as it looks on paper; undefined if it has none. */
export async function exampleOf(tag: string): Promise<Example | undefined> {
  const path = join(process.cwd(), 'src/blocks', tag.toLowerCase(), 'example.mdx');
  if (!existsSync(path)) return undefined;
  const source = readFileSync(path, 'utf8');
  const known = store.get(source);
  if (known) return known;
  const current = currentBinder();
  const { tree, sections, notes } = parseDocument(`src/blocks/${tag.toLowerCase()}/example.mdx`, source);
  const document: Document = { file: dirname(path), path, slug: tag.toLowerCase(), tree, source, sections, notes };
  const example = examplePicture(currentTypesetter(), document, current.binder, current);
  store.set(source, example);
  return example;
}
