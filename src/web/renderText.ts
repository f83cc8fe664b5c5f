import { resolve } from 'node:path';
import { getCollection, render, type CollectionKey } from 'astro:content';
import type { ContentFolders } from '../source/readBinder.ts';

/** What Astro makes of an MDX file. */
export type Content = Awaited<ReturnType<typeof render>>['Content'];

/**
 * The body of a chapter, page or template as a component.
 * @param path of the MDX file on this machine, as the model knows it
 * @param folders of the binder
 */
export async function renderText(path: string, { own }: ContentFolders): Promise<Content> {
  // `own` exists only where own leaves lie outside the project (src/content.config.ts).
  const collections = ['texts', 'examples', ...(own === undefined ? [] : ['own'])] as CollectionKey[];
  for (const collection of collections) {
    const entry = (await getCollection(collection)).find(({ filePath }) => filePath !== undefined && resolve(filePath) === resolve(path));
    if (entry) return (await render(entry)).Content;
  }
  throw new Error(`No content entry for ${path}: is its folder covered by src/content.config.ts?`);
}
