import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measureProbes, meanOf } from './measureProbes.ts';
import { readProbes } from './readProbes.ts';

it('measures recall, success and rank', async () => {
  const probes = [
    { group: 'a', query: 'eins', expected: ['x'], half: 'entwicklung' as const },
    { group: 'a', query: 'zwei', expected: ['x', 'y'], half: 'unberuehrt' as const },
    { group: 'ohne', query: 'drei', expected: [], half: 'unberuehrt' as const },
  ];
  const answers: Record<string, string[]> = { eins: ['x'], zwei: ['z', 'y'], drei: ['z'] };
  const measured = await measureProbes(probes, (query) => Promise.resolve({ slugs: answers[query] ?? [], admitsNothing: false }));
  expect(measured.map(({ recallAt5, successAt1, reciprocalRank }) => [recallAt5, successAt1, reciprocalRank])).toEqual([
    [1, 1, 1],
    [0.5, 0, 0.5],
    [0, 0, 0],
  ]);
  expect(meanOf(measured).recallAt5).toBe(0.5);
});

it('content/suchproben.yaml has at least 150 probes, half of them untouched', () => {
  const { probes, level } = readProbes(readFileSync(join(import.meta.dirname, '../../../content/suchproben.yaml'), 'utf8'));
  expect(probes.length).toBeGreaterThanOrEqual(150);
  const untouched = probes.filter(({ half }) => half === 'unberuehrt').length;
  expect(Math.abs(untouched * 2 - probes.length)).toBeLessThanOrEqual(2);
  expect(level.recallAt5).toBeGreaterThanOrEqual(0.95);
});
