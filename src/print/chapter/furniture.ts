import { createHash } from 'node:crypto';
import type { Chapter, Register } from '../../model/Binder.ts';
import { printedWords } from '../../text/printedWords.ts';

/**
 * What stands on every page of a chapter besides its text. If it changes, all sheets of the chapter do.
 * The address of the website is left out: a municipality that serves the binder under its own address
 * shall be able to take over our editions, and an old address on paper is no reason to print a sheet again.
 */
export function furnitureHash(register: Register, chapter: Chapter): string {
  const parts = [register.number, register.head.titel, chapter.number, chapter.head.titel, chapter.own ? 'eigen' : ''].map(printedWords);
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}
