/**
 * `npm run bench:suche`: measures the search of the built site beside stock Pagefind and MiniSearch
 * and prints the table for BENCHMARKS.md. MiniSearch serves nothing else, so it is not installed with the rest:
 *   npm install --no-save minisearch@7.2.0
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureProbes } from '../../src/search/probes/measureProbes.ts';
import { ourEngine } from '../../src/search/probes/ourEngine.ts';
import { readProbes } from '../../src/search/probes/readProbes.ts';
import { markdownTable } from '../../src/search/probes/reportProbes.ts';
import { miniSearchEngine, stockEngine } from './otherEngines.ts';

const { values } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' }, proben: { type: 'string', default: 'content/suchproben.yaml' } },
});
const { probes } = readProbes(await readFile(values.proben, 'utf8'));
const stock = await stockEngine(values.dist);
const mini = await miniSearchEngine(values.dist);
const engines = [
  { name: 'eigene Suche', engine: await ourEngine(values.dist) },
  { name: 'Pagefind 1.6', engine: stock.engine },
  ...(mini ? [{ name: 'MiniSearch', engine: mini }] : []),
];
const columns = [];
for (const { name, engine } of engines) columns.push({ name, measured: await measureProbes(probes, engine) });
await stock.close();
process.stdout.write(`${markdownTable(columns)}\n`);
if (!mini) process.stdout.write('MiniSearch fehlt: npm install --no-save minisearch@7.2.0\n');
