/*
 * Just enough CBOR (RFC 8949) to cut Pagefind's index files at word borders: find where an item ends,
 * read texts, write array heads and texts. Items themselves are copied byte by byte.
 */

interface Head {
  type: number;
  /** Length or value; `undefined` for an array of open length. */
  size: number | undefined;
  end: number;
}

/** Head of the item at `at`. */
export function readHead(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const info = first & 31;
  const type = first >> 5;
  if (info < 24) return { type, size: info, end: at + 1 };
  if (info === 24) return { type, size: bytes.readUInt8(at + 1), end: at + 2 };
  if (info === 25) return { type, size: bytes.readUInt16BE(at + 1), end: at + 3 };
  if (info === 26) return { type, size: bytes.readUInt32BE(at + 1), end: at + 5 };
  if (info === 27) return { type, size: Number(bytes.readBigUInt64BE(at + 1)), end: at + 9 };
  if (info === 31) return { type, size: undefined, end: at + 1 };
  throw new Error(`Pagefind index: byte ${String(first)} at ${String(at)} is no CBOR head.`);
}

/** Position after the item at `at`. */
export function itemEnd(bytes: Buffer, at: number): number {
  const { type, size, end } = readHead(bytes, at);
  if (type === 2 || type === 3) {
    if (size === undefined) throw new Error('Pagefind index: text of open length.');
    return end + size;
  }
  if (type === 6) return itemEnd(bytes, end);
  if (type !== 4 && type !== 5) return end;
  let position = end;
  const count = size === undefined ? Infinity : type === 5 ? 2 * size : size;
  for (let index = 0; index < count; index += 1) {
    if (size === undefined && bytes[position] === 0xff) return position + 1;
    position = itemEnd(bytes, position);
  }
  return position;
}

/** Start and end of each item in the array at `at`. */
export function itemsOf(bytes: Buffer, at: number): { start: number; end: number }[] {
  const { type, size, end } = readHead(bytes, at);
  if (type !== 4) throw new Error('Pagefind index: expected an array.');
  const items: { start: number; end: number }[] = [];
  for (let position = end; size === undefined ? bytes[position] !== 0xff : items.length < size;) {
    const next = itemEnd(bytes, position);
    items.push({ start: position, end: next });
    position = next;
  }
  return items;
}

/** The text at `at`. */
export function readText(bytes: Buffer, at: number): string {
  const { type, size, end } = readHead(bytes, at);
  if (type !== 3 || size === undefined) throw new Error('Pagefind index: expected a text.');
  return bytes.toString('utf8', end, end + size);
}

function writeHead(type: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(type << 5) | size]);
  if (size < 0x100) return Buffer.from([(type << 5) | 24, size]);
  if (size < 0x10000) return Buffer.from([(type << 5) | 25, size >> 8, size & 255]);
  const head = Buffer.alloc(5);
  head.writeUInt8((type << 5) | 26, 0);
  head.writeUInt32BE(size, 1);
  return head;
}

/** An array of ready-made items. */
export const writeArray = (items: readonly Buffer[]): Buffer => Buffer.concat([writeHead(4, items.length), ...items]);

/** A text. */
export function writeText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([writeHead(3, bytes.length), bytes]);
}
