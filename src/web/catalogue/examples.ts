import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../blocks/Block.ts';
import { blocks } from '../../blocks/registry.ts';

export interface BlockExample {
  readonly block: Block;
  /** Path of its example.mdx. */
  readonly path: string;
  /** What an editor types. */
  readonly source: string;
}

/** The blocks that have an example, in the order of the registry. */
export function blockExamples(): BlockExample[] {
  return [...blocks.values()].flatMap((block) => {
    const path = join(process.cwd(), 'src/blocks', block.tag.toLowerCase(), 'example.mdx');
    if (!existsSync(path)) return [];
    const source = readFileSync(path, 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .trim();
    return [{ block, path, source }];
  });
}
