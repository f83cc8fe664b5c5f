import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExcerpts } from '../../src/search/probes/checkExcerpts.ts';
import { ourEngine } from '../support/searchEngines.ts';
import { meanOf, measureProbes } from '../../src/search/probes/measureProbes.ts';
import { readProbes } from '../../src/search/probes/readProbes.ts';
import { distFolder } from '../support/distFolder.ts';

describe('die Suche', () => {
  it('findet, was die Redaktion in suchproben.yaml erwartet', async () => {
    const { probes, level } = readProbes(readFileSync('content/suchproben.yaml', 'utf8'));
    expect(probes.length).toBeGreaterThanOrEqual(150);
    const measured = await measureProbes(
      probes.filter(({ half }) => half === 'unberuehrt'),
      await ourEngine(distFolder),
    );
    const reached = meanOf(measured);
    expect(reached.recallAt5).toBeGreaterThanOrEqual(level.recallAt5);
    expect(reached.successAt1).toBeGreaterThanOrEqual(level.successAt1);
    expect(reached.reciprocalRank).toBeGreaterThanOrEqual(level.reciprocalRank);
  });

  it('zeigt in keinem Auszug etwas, das nicht auf der Seite steht', async () => {
    const { read, faults } = await checkExcerpts(distFolder);
    expect(read).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });
});
