import { existsSync, readdirSync } from 'node:fs';

/** Numbers that the chapter files of a folder bear, whether or not they can be read. */
export const fileNumbers = (folder: string): number[] =>
  existsSync(folder) ? readdirSync(folder).flatMap((name) => (/^\d+-.*\.mdx$/.test(name) ? [Number.parseInt(name, 10)] : [])) : [];
