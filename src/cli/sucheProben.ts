import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { miniSearchEngine, ourEngine, stockEngine } from '../../tests/support/searchEngines.ts';
import { meanOf, measureProbes } from '../search/probes/measureProbes.ts';
import { readProbes } from '../search/probes/readProbes.ts';
import { markdownTable, reportMisses, reportProbes } from '../search/probes/reportProbes.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * `npm run suche:pruefen`: measures the search of the built site with `content/suchproben.yaml`.
 * `--vergleich` measures stock Pagefind and MiniSearch as well and prints a table for BENCHMARKS.md;
 * `--haelfte entwicklung` shows only that half and never fails.
 */
async function sucheProben(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: 'dist' },
      proben: { type: 'string', default: 'content/suchproben.yaml' },
      haelfte: { type: 'string' },
      vergleich: { type: 'boolean', default: false },
      minisearch: { type: 'string', default: 'minisearch' },
      fehlschlaege: { type: 'boolean', default: false },
    },
  });
  const { probes: all, level } = readProbes(await readFile(values.proben, 'utf8'));
  const probes = values.haelfte ? all.filter(({ half }) => half === values.haelfte) : all;
  const measured = await measureProbes(probes, await ourEngine(values.dist));
  say(reportProbes(measured));
  if (values.fehlschlaege) say(`\nNicht auf dem ersten Rang oder unvollständig:\n${reportMisses(measured)}`);
  if (values.vergleich) {
    const stock = await stockEngine(values.dist);
    const mini = await miniSearchEngine(values.dist, values.minisearch);
    const columns = [
      { name: 'eigene Suche', measured },
      { name: 'Pagefind 1.6', measured: await measureProbes(probes, stock.engine) },
      ...(mini ? [{ name: 'MiniSearch', measured: await measureProbes(probes, mini) }] : []),
    ];
    await stock.close();
    say(`\n${markdownTable(columns)}`);
    if (!mini) say('MiniSearch fehlt: npm install --no-save minisearch@7.2.0');
  }
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
