import { createHash } from 'node:crypto';
import type { PdfObject } from './pdfFile.ts';

/** Numbers of the objects that every joined file has once. */
export const fixed = { pages: 1, outlines: 2, structure: 3, document: 4, info: 5, metadata: 6 } as const;

export type Writer = ReturnType<typeof createWriter>;

/** Writes a file object by object. Streams that lead nowhere, such as colour profiles, are written once, however many parts have them. */
export function createWriter() {
  let count = Object.keys(fixed).length;
  const objects = new Map<number, readonly Buffer[]>();
  const streams = new Map<string, number>();
  const next = (): number => (count += 1);
  return {
    next,
    numberFor({ text, stream }: PdfObject): number {
      if (!stream || / 0 R\b/.test(text)) return next();
      const hash = createHash('sha256').update(text).update(stream).digest('hex');
      const number = streams.get(hash) ?? next();
      streams.set(hash, number);
      return number;
    },
    put(number: number, text: string, stream?: Buffer): void {
      objects.set(number, [Buffer.from(text, 'latin1'), ...(stream ? [Buffer.from('\n'), stream] : [])]);
    },
    /** @param metadata the XMP of the file, made with its identity */
    finish(catalog: string, metadata: (id: string) => Buffer): Buffer {
      const root = next();
      objects.set(root, [Buffer.from(catalog, 'latin1')]);
      const rows = [...objects].sort(([a], [b]) => a - b);
      const hash = createHash('sha256');
      for (const [, pieces] of rows) for (const piece of pieces) hash.update(piece);
      const id = hash.digest().subarray(0, 16).toString('base64');
      const xml = metadata(id);
      rows.push([
        fixed.metadata,
        [Buffer.from(`<<\n  /Length ${xml.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`), xml, Buffer.from('\nendstream')],
      ]);
      rows.sort(([a], [b]) => a - b);
      return assemble(rows, `  /Root ${root} 0 R\n  /Info ${fixed.info} 0 R\n  /ID [(${id}) (${id})]`);
    },
  };
}

/**
 * A file out of its objects: head, objects, table of references, trailer (ISO 32000-1, 7.5).
 * @param objects number and pieces of each, in the order of the file; their numbers have no gap
 * @param trailer its entries besides `Size`
 */
export function assemble(objects: readonly (readonly [number: number, pieces: readonly Buffer[]])[], trailer: string): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n\n', 'latin1')];
  let length = chunks[0]!.length;
  const table: string[] = [];
  for (const [number, pieces] of objects) {
    table[number - 1] = `${String(length).padStart(10, '0')} 00000 n\r\n`;
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), ...pieces, Buffer.from('\nendobj\n\n')]);
    chunks.push(whole);
    length += whole.length;
  }
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${table.join('')}trailer\n<<\n  /Size ${objects.length + 1}\n${trailer}\n>>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...chunks, Buffer.from(end, 'latin1')]);
}
