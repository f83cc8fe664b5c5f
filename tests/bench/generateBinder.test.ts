import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dayOf, faultsOf, findProblems } from '../../src/site/findProblems.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { typesetter } from '../support/typesetter.ts';
import { binderFiles, writeBinder, type BinderFiles } from './generateBinder.ts';

const folder = mkdtempSync(join(tmpdir(), 'erzeugt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hashOf = (files: BinderFiles): string => {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(path).update('\0').update(content).update('\0');
  return hash.digest('hex');
};
const namesOf = (files: BinderFiles): string[] => [...files.keys()].filter((path) => /^\d+-[^/]+\/\d+-.*\.mdx$/.test(path));

describe('Erzeugte Ordner', () => {
  it('zwölf Kapitel bestehen alle Prüfungen, auch die auf Papier', async () => {
    writeBinder(folder, binderFiles({ chapters: 12, seed: 7 }));
    const current = openBinder({ content: folder });
    expect(current.chapters.size).toBe(12);
    expect(faultsOf(await findProblems(current, { today: dayOf(new Date()), typesetter }))).toEqual([]);
  });

  it('derselbe Startwert gibt dieselben Bytes, ein anderer andere', () => {
    const first = hashOf(binderFiles({ chapters: 12, seed: 7 }));
    expect(hashOf(binderFiles({ chapters: 12, seed: 7 }))).toBe(first);
    expect(hashOf(binderFiles({ chapters: 12, seed: 8 }))).not.toBe(first);
  });

  it.each([1, 48, 300, 1000])('%i Kapitel: so viele wie verlangt, höchstens zwölf je Register, kein Text zweimal', (chapters) => {
    const files = binderFiles({ chapters });
    const names = namesOf(files);
    expect(names).toHaveLength(chapters);
    const registers = Map.groupBy(names, (name) => name.split('/')[0]!);
    expect(Math.max(...[...registers.values()].map((each) => each.length))).toBeLessThanOrEqual(12);
    expect(Math.max(...[...registers.keys()].map((register) => Number.parseInt(register, 10)))).toBeLessThanOrEqual(99);
    expect(new Set(names.map((name) => String(files.get(name)).replace(/^titel: .*$/m, ''))).size).toBe(chapters);
  });
});
