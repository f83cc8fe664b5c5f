import { resolve } from 'node:path';
import { getCollection, render, type CollectionKey } from 'astro:content';
import { contentFolders } from '../source/currentBinder.ts';

/** What Astro makes of an MDX file. */
export type Content = Awaited<ReturnType<typeof render>>['Content'];

/** `own` exists only where own leaves lie outside the project (src/content.config.ts). */
const collections = ['texts', 'examples', ...(contentFolders().own === undefined ? [] : ['own'])] as CollectionKey[];

/**
 * The body of a chapter, page or template as a component.
 * @param path of the MDX file on this machine, as the model knows it
 */
export async function renderText(path: string): Promise<Content> {
  for (const collection of collections) {
    const entry = (await getCollection(collection)).find(({ filePath }) => filePath !== undefined && resolve(filePath) === resolve(path));
    if (entry) return (await render(entry)).Content;
  }
  throw new Error(`No content entry for ${path}: is its folder covered by src/content.config.ts?`);
}
