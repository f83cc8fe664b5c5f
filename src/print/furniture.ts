import { createHash } from 'node:crypto';
import type { Binder, Chapter, Register } from '../model/Binder.ts';

/** What stands on every page of a chapter besides its text. If it changes, all sheets of the chapter do. */
export function furnitureHash(register: Register, chapter: Chapter, binder: Binder): string {
  const parts = [register.number, register.head.titel, chapter.number, chapter.head.titel, chapter.own ? 'eigen' : '', binder.head.website];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}
