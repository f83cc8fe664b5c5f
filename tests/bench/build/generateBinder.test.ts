import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkBinder } from '../../../src/checks/index.ts';
import { folderHash } from '../../../src/site/inputs.ts';
import { openBinder } from '../../../src/source/currentBinder.ts';
import { generateBinder } from './generateBinder.ts';
import { exponent } from './measureRun.ts';

it('ein erzeugter Ordner ist ohne Fehler, so groß wie verlangt und zweimal derselbe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'erzeugt-'));
  try {
    const [one, two] = [join(folder, 'eins'), join(folder, 'zwei')];
    for (const target of [one, two]) generateBinder('content', target, 60, 7);
    const current = openBinder({ content: one });
    expect(checkBinder(current, { today: '2026-12-31' }).filter(({ severity }) => severity === 'Fehler')).toEqual([]);
    expect(current.chapters.size).toBe(60);
    expect(readdirSync(one)).not.toContain('ausgaben');
    expect(folderHash(two)).toBe(folderHash(one));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('der Exponent sagt, wie etwas wächst', () => {
  expect(exponent([10, 20, 40].map((size) => [size, 3 * size] as const))).toBeCloseTo(1);
  expect(exponent([10, 20, 40].map((size) => [size, size ** 2] as const))).toBeCloseTo(2);
});
