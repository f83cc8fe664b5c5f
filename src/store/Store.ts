import { createHash } from 'node:crypto';

/** A file that has been made: its size is known without reading it. */
export interface KeptFile {
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 of its bytes: what is made of it goes by this. */
  readonly hash: string;
  read(): Buffer;
}

/** Keeps what was made by what it was made from, so that nothing is made twice. */
export interface Store {
  /**
   * The file that is made from some inputs; made only if it isn't there yet.
   * @param inputs everything that the bytes depend on, the version of what makes them included
   */
  keep(inputs: readonly string[], make: () => Uint8Array | Promise<Uint8Array>): Promise<KeptFile>;
}

/** Keeps nothing: everything is made whenever it is asked for. */
export const noStore: Store = { keep: async (_, make) => inMemory(await make()) };

/** A file that is held in memory. */
export function inMemory(made: Uint8Array): KeptFile {
  const bytes = Buffer.from(made.buffer, made.byteOffset, made.byteLength);
  return { bytes: bytes.length, hash: hashOf([bytes]), read: () => bytes };
}

/** Two who ask for the same thing at the same time get the same answer. */
export function shared(keep: (key: string, make: () => Uint8Array | Promise<Uint8Array>) => Promise<KeptFile>): Store {
  const asked = new Map<string, Promise<KeptFile>>();
  return {
    keep(inputs, make) {
      const key = hashOf(inputs);
      const known = asked.get(key) ?? Promise.resolve().then(() => keep(key, make));
      asked.set(key, known);
      return known;
    },
  };
}

/** SHA-256 over some parts, each with its length, so that no two rows of parts read alike. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${typeof part === 'string' ? Buffer.byteLength(part) : part.length}:`).update(part);
  return hash.digest('hex');
}
