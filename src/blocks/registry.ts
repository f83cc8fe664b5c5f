import * as all from './all.ts';
import type { Block, CompleteBlock } from './Block.ts';

const complete: readonly CompleteBlock[] = Object.values(all);

/** All blocks by tag, in alphabetical order. */
export const blocks: ReadonlyMap<string, Block> = new Map(complete.map((block) => [block.tag, block]));

/** Tags that the engine itself puts into texts; editors can't use them. */
export const innerTags: ReadonlySet<string> = new Set(['Blattmarke', ...complete.flatMap((block: Block) => block.innerTags ?? [])]);

/** The Typst files of all blocks, as paths inside the Typst workspace. */
export const typstFiles: readonly string[] = [...new Set(complete.flatMap((block: Block) => block.typst ?? []))].map((file) => `/src/blocks/${file}`);
