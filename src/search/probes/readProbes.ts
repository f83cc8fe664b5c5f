import * as z from 'zod';
import { Refused } from '../../model/Refused.ts';
import { readYaml } from '../../source/readYaml.ts';
import { formatProblem } from '../../text/formatProblem.ts';

const probe = z.strictObject({
  suche: z.union([z.string(), z.number()]).transform(String),
  kapitel: z.array(z.string()),
  haelfte: z.enum(['entwicklung', 'unberuehrt']),
});
const share = z.number().min(0).max(1);
const schema = z.strictObject({
  mindestmass: z.strictObject({ trefferUnterDenErstenFuenf: share, ersterTrefferRichtig: share, mittlererKehrwertDesRangs: share }),
  proben: z.record(z.string(), z.array(probe)),
});

/** A query with the chapters it should find; none means that there is no answer. */
export interface Probe {
  group: string;
  query: string;
  expected: readonly string[];
  half: 'entwicklung' | 'unberuehrt';
}

/** Agreed level on the untouched half. */
export interface Level {
  recallAt5: number;
  successAt1: number;
  reciprocalRank: number;
}

/**
 * Reads `content/suchproben.yaml`.
 * @throws Refused with all faults of the file
 */
export function readProbes(yamlText: string): { probes: Probe[]; level: Level } {
  const { value, problems } = readYaml({ file: 'content/suchproben.yaml', text: yamlText, schema, rule: 'suche/woerter' });
  if (value === undefined) throw new Refused(problems.map(formatProblem).join('\n\n'));
  const { mindestmass, proben } = value;
  const probes = Object.entries(proben).flatMap(([group, list]) =>
    list.map(({ suche, kapitel, haelfte }) => ({ group, query: suche, expected: kapitel, half: haelfte })),
  );
  return {
    probes,
    level: {
      recallAt5: mindestmass.trefferUnterDenErstenFuenf,
      successAt1: mindestmass.ersterTrefferRichtig,
      reciprocalRank: mindestmass.mittlererKehrwertDesRangs,
    },
  };
}
