import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder, restoreFolder } from './replaceFolder.ts';

let root: string;
let target: string;
const write = (folder: string, words: string): void => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), words);
};
const shown = (): string => readFileSync(join(target, 'index.html'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'umschalten-'));
  target = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('der neue Stand tritt an die Stelle des alten', () => {
  it('beim ersten Bau, bei jedem weiteren, und lässt nichts liegen', () => {
    for (const words of ['eins', 'zwei']) {
      write(`${target}.neu`, words);
      replaceFolder(`${target}/`, `${target}.neu`);
      expect(shown()).toBe(words);
      expect([existsSync(`${target}.neu`), existsSync(`${target}.alt`)]).toEqual([false, false]);
    }
  });

  it('zwischen den beiden Schritten beendet: der letzte gute Stand kommt zurück, ein fehlerhafter Bau danach nimmt ihn nicht', () => {
    write(target, 'gut');
    renameSync(target, `${target}.alt`);
    expect(restoreFolder(`${target}/`)).toBe(true);
    expect(shown()).toBe('gut');
    expect(restoreFolder(`${target}/`)).toBe(false);
  });

  it('nach dem Umschalten beendet: es gilt der neue, der alte wird beim nächsten Mal weggeräumt', () => {
    write(target, 'neu');
    write(`${target}.alt`, 'alt');
    expect(restoreFolder(target)).toBe(false);
    write(`${target}.neu`, 'neuer');
    replaceFolder(target, `${target}.neu`);
    expect(shown()).toBe('neuer');
    expect(existsSync(`${target}.alt`)).toBe(false);
  });
});
