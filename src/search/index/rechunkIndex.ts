import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { itemsOf, readText, writeArray, writeText } from './cbor.ts';

const SIGNATURE = Buffer.from('pagefind_dcd', 'latin1');
/** Smallest size of a part, unpacked; packed it is about 40 % of it. */
const PART_BYTES = 5_000;
/** The list of parts is loaded whole, so a large site gets larger parts instead of more of them. */
const MAX_PARTS = 400;

function unpack(path: string, content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`Pagefind file ${path} has no signature. Was Pagefind upgraded?`);
  return bytes.subarray(SIGNATURE.length);
}

const pack = (bytes: Buffer): Buffer => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

interface Part {
  from: string;
  to: string;
  words: Buffer[];
}

/** Cuts the words of an index file into parts of about `partBytes`. */
function cutWords(bytes: Buffer, partBytes: number): Part[] {
  const [list] = itemsOf(bytes, 0);
  if (!list) throw new Error('Pagefind index file holds no list of words. Was Pagefind upgraded?');
  const parts: Part[] = [];
  let size = 0;
  for (const { start, end } of itemsOf(bytes, list.start)) {
    const [first] = itemsOf(bytes, start);
    const word = readText(bytes, first?.start ?? start);
    const last = parts.at(-1);
    if (!last || size > partBytes) {
      parts.push({ from: word, to: word, words: [bytes.subarray(start, end)] });
      size = end - start;
    } else {
      last.to = word;
      last.words.push(bytes.subarray(start, end));
      size += end - start;
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
  const meta = unpack(metaPath, files.get(metaPath) ?? new Uint8Array());
  const fields = itemsOf(meta, 0);
  const chunkList = fields[2];
  if (!chunkList || fields.length !== 6) throw new Error('Pagefind meta file has another form than that of 1.6. Was Pagefind upgraded?');
  const chunks = itemsOf(meta, chunkList.start).map((chunk) => {
    const [, , hash] = itemsOf(meta, chunk.start);
    const name = readText(meta, hash?.start ?? 0);
    const path = `index/${name}.pf_index`;
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind index file ${path} is missing.`);
    files.delete(path);
    return { name, bytes: unpack(path, content) };
  });
  const total = chunks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const partBytes = Math.max(PART_BYTES, total / MAX_PARTS);
  const entries: Buffer[] = [];
  for (const { name, bytes: words } of chunks) {
    for (const part of cutWords(words, partBytes)) {
      const bytes = writeArray([writeArray(part.words)]);
      const id = `${name.split('_')[0] ?? 'de'}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
      files.set(`index/${id}.pf_index`, pack(bytes));
      entries.push(writeArray([writeText(part.from), writeText(part.to), writeText(id)]));
    }
  }
  const rebuilt = writeArray(fields.map(({ start, end }, index) => (index === 2 ? writeArray(entries) : meta.subarray(start, end))));
  files.set(metaPath, pack(rebuilt));
}
