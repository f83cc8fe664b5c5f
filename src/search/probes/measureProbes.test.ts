import { expect, it } from 'vitest';
import { measureProbes, meanOf } from './measureProbes.ts';

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
