import type { Level, Probe } from './readProbes.ts';

/** What an engine answered: chapter slugs by rank, and whether it said openly that nothing fits. */
export interface Answer {
  slugs: readonly string[];
  admitsNothing: boolean;
}

/** Any search to be measured. */
export type Engine = (query: string) => Promise<Answer>;

/** A probe with its answer. */
export interface Measured extends Level {
  probe: Probe;
  slugs: readonly string[];
}

const MAX_RANK = 10;

function rate(probe: Probe, { slugs, admitsNothing }: Answer): Level {
  if (probe.expected.length === 0) {
    const value = slugs.length === 0 || admitsNothing ? 1 : 0;
    return { recallAt5: value, successAt1: value, reciprocalRank: value };
  }
  const top = slugs.slice(0, 5);
  const rank = slugs.slice(0, MAX_RANK).findIndex((slug) => probe.expected.includes(slug));
  return {
    recallAt5: probe.expected.filter((slug) => top.includes(slug)).length / probe.expected.length,
    successAt1: rank === 0 ? 1 : 0,
    reciprocalRank: rank < 0 ? 0 : 1 / (rank + 1),
  };
}

/** Runs all probes against one engine. */
export async function measureProbes(probes: readonly Probe[], engine: Engine): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const probe of probes) {
    const answer = await engine(probe.query);
    measured.push({ probe, slugs: answer.slugs, ...rate(probe, answer) });
  }
  return measured;
}

/** Mean of the figures. */
export function meanOf(measured: readonly Measured[]): Level {
  const mean = (field: keyof Level): number => (measured.length === 0 ? 0 : measured.reduce((sum, each) => sum + each[field], 0) / measured.length);
  return { recallAt5: mean('recallAt5'), successAt1: mean('successAt1'), reciprocalRank: mean('reciprocalRank') };
}
