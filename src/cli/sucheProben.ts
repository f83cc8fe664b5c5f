import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { meanOf, measureProbes } from '../search/probes/measureProbes.ts';
import { ourEngine } from '../search/probes/ourEngine.ts';
import { readProbes } from '../search/probes/readProbes.ts';
import { reportMisses, reportProbes } from '../search/probes/reportProbes.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * `npm run suche:pruefen`: measures the search of the built site with `content/suchproben.yaml`.
 * `--haelfte entwicklung` shows only that half and never fails.
 */
async function sucheProben(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: 'dist' },
      proben: { type: 'string', default: 'content/suchproben.yaml' },
      haelfte: { type: 'string' },
      fehlschlaege: { type: 'boolean', default: false },
    },
  });
  const { probes: all, level } = readProbes(await readFile(values.proben, 'utf8'));
  const probes = values.haelfte ? all.filter(({ half }) => half === values.haelfte) : all;
  const measured = await measureProbes(probes, await ourEngine(values.dist));
  say(reportProbes(measured));
  if (values.fehlschlaege) say(`\nNicht auf dem ersten Rang oder unvollständig:\n${reportMisses(measured)}`);
  if (values.haelfte) return 0;
  const reached = meanOf(measured.filter(({ probe }) => probe.half === 'unberuehrt'));
  const isGood = reached.recallAt5 >= level.recallAt5 && reached.successAt1 >= level.successAt1 && reached.reciprocalRank >= level.reciprocalRank;
  say(
    isGood
      ? '\nDie Suche hält das vereinbarte Mindestmaß.'
      : '\nFehler  suche/mindestmass\n  Die Suche liegt auf der unberührten Hälfte unter dem vereinbarten Mindestmaß.\n  Abhilfe: Sehen Sie mit »--haelfte entwicklung --fehlschlaege« nach, was nicht gefunden wird, und ergänzen Sie content/suchwoerter.yaml.',
  );
  return isGood ? 0 : 1;
}

process.exitCode = await sucheProben();
