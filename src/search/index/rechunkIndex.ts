import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

const SIGNATURE = Buffer.from('pagefind_dcd', 'latin1');
/** Smallest size of a part, unpacked; packed it is about 40 % of it. */
const PART_BYTES = 5_000;
/** The list of parts is loaded whole, so a large site gets larger parts instead of more of them. */
const MAX_PARTS = 400;

/** Pagefind's list of index files: first word, last word, name. */
const chunkList = z.array(z.tuple([z.string(), z.string(), z.string()]));
/** An index file: its words, each with the pages it stands on, which are copied as they are. */
const indexFile = z.tuple([z.array(z.tuple([z.string()]).rest(z.unknown()))]);
/** The meta file: six fields, of which the third is the list of index files. */
const metaFile = z.tuple([z.unknown(), z.unknown(), chunkList, z.unknown(), z.unknown(), z.unknown()]);

type Word = z.infer<typeof indexFile>[0][number];

/**
 * Content of one of Pagefind's files. Their form is internal to Pagefind: anything unexpected stops the build,
 * also a number that would not be written again as it was.
 */
function unpack<Content>(path: string, content: Uint8Array, form: z.ZodType<Content>): { value: Content; size: number } {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`Pagefind file ${path} has no signature. Was Pagefind upgraded?`);
  const packed = bytes.subarray(SIGNATURE.length);
  const value: unknown = decode(packed);
  const parsed = form.safeParse(value);
  if (!parsed.success || !packed.equals(encode(value)))
    throw new Error(`Pagefind file ${path} has another form than that of 1.6. Was Pagefind upgraded?`, { cause: parsed.error });
  return { value: parsed.data, size: packed.length };
}

const pack = (bytes: Uint8Array): Buffer => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

/** Cuts the words of an index file into parts of about `partBytes`. */
function cutWords(words: readonly Word[], partBytes: number): Word[][] {
  const parts: Word[][] = [];
  let size = 0;
  for (const word of words) {
    const last = parts.at(-1);
    const bytes = encode(word).length;
    if (!last || size > partBytes) {
      parts.push([word]);
      size = bytes;
    } else {
      last.push(word);
      size += bytes;
    }
  }
  return parts;
}

/**
 * Cuts Pagefind's index files into smaller ones, so that a query of several words loads a few thousand bytes
 * per word instead of 30 kB. Changes `files` in place: new `index/` files and the list of them in the meta file.
 */
export function rechunkIndex(files: Map<string, Uint8Array>): void {
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  if (!metaPath) throw new Error('Pagefind wrote no meta file. Was Pagefind upgraded?');
  const { value: meta } = unpack(metaPath, files.get(metaPath) ?? new Uint8Array(), metaFile);
  const [version, pages, list, ...rest] = meta;
  const chunks = list.map(([, , name]) => {
    const path = `index/${name}.pf_index`;
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind index file ${path} is missing.`);
    files.delete(path);
    const { value, size } = unpack(path, content, indexFile);
    return { name, words: value[0], size };
  });
  const total = chunks.reduce((sum, { size }) => sum + size, 0);
  const partBytes = Math.max(PART_BYTES, total / MAX_PARTS);
  const entries: [string, string, string][] = [];
  for (const { name, words } of chunks) {
    for (const part of cutWords(words, partBytes)) {
      const bytes = encode([part]);
      const id = `${name.split('_')[0] ?? 'de'}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
      files.set(`index/${id}.pf_index`, pack(bytes));
      entries.push([part[0]?.[0] ?? '', part.at(-1)?.[0] ?? '', id]);
    }
  }
  files.set(metaPath, pack(encode([version, pages, entries, ...rest])));
}
