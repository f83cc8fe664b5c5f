import { strToU8, zipSync, type Zippable } from 'fflate';

/** What the files call the program that wrote them; it serves any binder. */
export const generator = 'Loseblatt';

/** Fixed, so that the same contents give the same bytes; ZIP knows no date before 1980 and no time zone. */
const mtime = new Date(1980, 0, 1);

/**
 * A ZIP archive of text files in the given order.
 * @param stored names that are not compressed, such as `mimetype` in ODF
 */
export function packFiles(files: readonly (readonly [name: string, text: string])[], stored: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, text] of files) entries[name] = [strToU8(text), { mtime, level: stored.includes(name) ? 0 : 9 }];
  return zipSync(entries);
}
