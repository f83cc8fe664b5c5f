import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binder } from '../model/Binder.ts';
import type { Outside, References } from './Block.ts';

/**
 * What a text can show from outside itself.
 * @param path of the text's file: pictures are named relative to it
 */
export function outsideOf(binder: Binder, references: References, path: string): Outside {
  const fileHash = (name: string): string => {
    const file = join(dirname(path), name);
    return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12) : '';
  };
  return { references, sources: binder.sources, head: binder.head, fileHash };
}
