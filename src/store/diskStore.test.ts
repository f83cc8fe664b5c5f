import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskStore } from './diskStore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'werk-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Keeps under a name, and counts how often it had to be made. */
async function ask(name: string, bytes = name, store = diskStore(folder)): Promise<[text: string, made: boolean]> {
  let made = false;
  const file = await store.keep([name], () => {
    made = true;
    return Buffer.from(bytes);
  });
  expect(file.bytes).toBe(Buffer.byteLength(bytes));
  return [file.read().toString(), made];
}

describe('was schon gemacht ist', () => {
  it('macht ein späterer Lauf nicht noch einmal', async () => {
    expect(await ask('a')).toEqual(['a', true]);
    expect(await ask('a')).toEqual(['a', false]);
    expect(await ask('b')).toEqual(['b', true]);
  });

  it('wird auch dann einmal gemacht, wenn zwei zugleich danach fragen', async () => {
    let count = 0;
    const store = diskStore(folder);
    const make = async (): Promise<Buffer> => {
      await Promise.resolve();
      return Buffer.from(String(++count));
    };
    const both = await Promise.all([store.keep(['a'], make), store.keep(['a'], make)]);
    expect(both.map((file) => file.read().toString())).toEqual(['1', '1']);
  });

  it('hängt von allen Angaben ab und davon, wo die eine aufhört und die nächste anfängt', async () => {
    const store = diskStore(folder);
    const kept = await Promise.all([['ab', 'c'], ['a', 'bc'], ['abc']].map((inputs) => store.keep(inputs, () => Buffer.from(inputs.join('|')))));
    expect(kept.map((file) => file.read().toString())).toEqual(['ab|c', 'a|bc', 'abc']);
  });

  it('gilt nicht, wenn es beschädigt ist: geändert, gekürzt oder leer', async () => {
    for (const harm of [(bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')]), (bytes: Buffer) => bytes.subarray(0, 20), () => Buffer.alloc(0)]) {
      await ask('a');
      const [path] = files();
      writeFileSync(path!, harm(readFileSync(path!)));
      expect(await ask('a')).toEqual(['a', true]);
      expect(await ask('a')).toEqual(['a', false]);
    }
  });

  it('bleibt nicht liegen, wenn das Machen scheitert', async () => {
    await expect(diskStore(folder).keep(['a'], () => Promise.reject(new Error('nein')))).rejects.toThrow('nein');
    expect(files()).toEqual([]);
    expect(await ask('a')).toEqual(['a', true]);
  });

  it('braucht keinen Ordner, in den sich schreiben lässt', async () => {
    writeFileSync(join(folder, 'datei'), '');
    expect(await ask('a', 'a', diskStore(join(folder, 'datei/werk')))).toEqual(['a', true]);
  });
});

describe('der Zwischenspeicher', () => {
  it('bleibt in seinen Grenzen: das am längsten nicht Gebrauchte geht zuerst, das Gebrauchte dieses Laufs nie', async () => {
    for (const [index, name] of ['alt', 'mittel', 'neu'].entries()) {
      const before = new Set(files());
      await ask(name, name.padEnd(1000));
      const [path] = files().filter((each) => !before.has(each));
      utimesSync(path!, 1_000 + index, 1_000 + index);
    }
    const store = diskStore(folder, 2_500);
    await ask('alt', 'alt'.padEnd(1000), store);
    store.tidy();
    expect(await ask('alt', 'alt'.padEnd(1000))).toEqual(['alt'.padEnd(1000), false]);
    expect(await ask('neu', 'neu'.padEnd(1000))).toEqual(['neu'.padEnd(1000), false]);
    expect(await ask('mittel', 'mittel'.padEnd(1000))).toEqual(['mittel'.padEnd(1000), true]);
  });

  it('vergisst auf Wunsch, was dieser Lauf geschrieben hat, und sonst nichts', async () => {
    await ask('früher');
    const store = diskStore(folder);
    await ask('früher', 'früher', store);
    await ask('jetzt', 'jetzt', store);
    store.forget();
    expect(await ask('früher')).toEqual(['früher', false]);
    expect(await ask('jetzt')).toEqual(['jetzt', true]);
  });

  it('lässt sich aufräumen, wenn es ihn noch nicht gibt', () => {
    expect(() => diskStore(join(folder, 'neu')).tidy()).not.toThrow();
  });
});
