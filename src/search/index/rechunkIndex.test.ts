import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, it } from 'vitest';
import { rechunkIndex } from './rechunkIndex.ts';

const packed = (value: unknown): Buffer => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));
const unpacked = (content: Uint8Array): unknown => decode(gunzipSync(content).subarray(12));

/** An index of one file with many words, in the form of Pagefind 1.6. */
function pagefindFiles(words: readonly unknown[]): Map<string, Uint8Array> {
  return new Map([
    ['pagefind.de_1.pf_meta', packed(['1.6', [], [['aal', 'zug', 'de_0']], [], [], []])],
    ['index/de_0.pf_index', packed([words])],
  ]);
}

it('cuts a large index file into parts that hold the same words, listed by their first and last one', () => {
  const words = Array.from({ length: 400 }, (_, index) => [`wort${String(index).padStart(3, '0')}`, [[index, [1, -2, 300, 70_000]]]]);
  const files = pagefindFiles(words);
  rechunkIndex(files);
  const [, , list] = unpacked(files.get('pagefind.de_1.pf_meta')!) as [string, unknown, [string, string, string][]];
  const parts = list.map(([, , id]) => (unpacked(files.get(`index/${id}.pf_index`)!) as [unknown[]])[0]);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flat()).toEqual(words);
  expect(list.map(([from, to]) => [from, to])).toEqual(parts.map((part) => [(part[0] as string[])[0], (part.at(-1) as string[])[0]]));
  expect(files.has('index/de_0.pf_index')).toBe(false);
});

it('stops on another form of the files', () => {
  expect(() => rechunkIndex(pagefindFiles([[7, []]]))).toThrow(/upgraded/);
  expect(() => rechunkIndex(new Map([['pagefind.pf_meta', packed([1, 2, 3])]]))).toThrow(/upgraded/);
});
