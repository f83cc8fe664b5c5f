import type { CompleteBlock } from './Block.ts';
import { abbildung } from './abbildung/block.ts';
import { ausfuellen } from './ausfuellen/block.ts';
import { begriff } from './begriff/block.ts';
import { beispiel } from './beispiel/block.ts';
import { betreiber } from './betreiber/block.ts';
import { checkliste } from './checkliste/block.ts';
import { feld } from './feld/block.ts';
import { hinweis } from './hinweis/block.ts';
import { quelle } from './quelle/block.ts';
import { schritte } from './schritte/block.ts';
import { tabelle } from './tabelle/block.ts';
import { verweis } from './verweis/block.ts';

/** All blocks an editor can use, by tag. Adding a block means adding its folder and one line here and in components.ts. */
export const blocks: ReadonlyMap<string, CompleteBlock> = new Map(
  [hinweis, checkliste, schritte, beispiel, tabelle, ausfuellen, feld, begriff, verweis, quelle, abbildung, betreiber].map((block) => [block.tag, block]),
);

/** The Typst files of all blocks, as paths inside the Typst workspace. */
export const typstFiles: readonly string[] = [...new Set([...blocks.values()].flatMap(({ typst = [] }) => typst))].map((file) => `/src/blocks/${file}`);
