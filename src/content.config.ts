import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentFolders } from './source/contentFolders.ts';
import { loadTexts } from './web/loadTexts.ts';

const { content, own } = contentFolders();
/** Our own checks validate the front matter, with German messages; Astro only has to render the text. */
const schema = z.looseObject({});
const texts = (base: string, pattern: string | string[]) => defineCollection({ loader: loadTexts(base, pattern), schema });

export const collections = {
  /** Chapters, own leaves in the usual place, service pages and templates. */
  texts: texts(content, ['[0-9]*/*.mdx', 'eigene/**/*.mdx', 'seiten/*.mdx', 'vorlagen/*.mdx', 'eilmitteilungen/*.mdx']),
  /** The examples of the catalogue page /bausteine/. */
  examples: texts('src/blocks', '*/example.mdx'),
  /** Own leaves that a municipality keeps outside the project. */
  ...(own === undefined ? {} : { own: texts(own, '**/*.mdx') }),
};
