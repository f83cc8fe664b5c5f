import type { Block } from './Block.ts';
import { blocks } from './registry.ts';

/**
 * The block that does something: the one that shows pictures, leads to chapters, holds a table.
 * Remedies name it, whatever it is called.
 * @throws if no block does: a fault of the registry
 */
export function blockThat(does: (block: Block) => boolean): Block {
  const block = [...blocks.values()].find(does);
  if (!block) throw new Error('No block in the registry does this.');
  return block;
}

/** `<Tabelle>` */
export const named = ({ tag }: Block): string => `<${tag}>`;

/** Opening tag with the usual attributes, as an editor types it: `<Tabelle titel="…">`. */
export const opening = ({ tag, usualProps }: Block): string => `<${tag}${usualProps === '' ? '' : ` ${usualProps}`}>`;

/** A block without content: `<Abbildung datei="bilder/…" titel="…" alt="…" />`. */
export const alone = (block: Block): string => opening(block).replace(/>$/, ' />');

export const closing = ({ tag }: Block): string => `</${tag}>`;

/** A block around words: `<Verweis kapitel="…">Linktext</Verweis>`. @param further attributes behind the usual ones */
export const around = (block: Block, words: string, further = ''): string =>
  `${opening(block).replace(/>$/, further === '' ? '>' : ` ${further}>`)}${words}${closing(block)}`;
