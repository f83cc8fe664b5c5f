import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { Binder } from '../model/Binder.ts';
import { FileRefused } from '../source/readFile.ts';
import { readPicture } from '../source/readPicture.ts';
import type { Outside, References } from './Block.ts';

/**
 * What a text can show from outside itself.
 * @param path of the text's file: pictures are named relative to it
 */
export function outsideOf(binder: Binder, references: References, path: string): Outside {
  const fileHash = (name: string): string => {
    try {
      const bytes = readPicture(dirname(path), name);
      return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    } catch (error) {
      // A check says what is wrong with it.
      if (error instanceof FileRefused) return '';
      throw error;
    }
  };
  return { references, sources: binder.sources, head: binder.head, fileHash };
}
