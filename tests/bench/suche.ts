import { readFile } from 'node:fs/promises';
import { text } from '../../src/cli/commandLine.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import { measureProbes } from '../../src/search/probes/measureProbes.ts';
import { ourEngine } from '../../src/search/probes/ourEngine.ts';
import { readProbes } from '../../src/search/probes/readProbes.ts';
import { markdownTable } from '../../src/search/probes/reportProbes.ts';
import { miniSearchEngine, stockEngine } from './otherEngines.ts';

const help = `npm run bench:suche [-- --dist ORDNER --proben DATEI]

Vergleicht die Suche der gebauten Website mit Pagefind, wie es ist, und mit MiniSearch.
`;

/**
 * Prints the table for BENCHMARKS.md. MiniSearch serves nothing else, so it is not installed with the rest:
 *   npm install --no-save minisearch@7.2.0
 */
await runCommand({
  call: 'npm run bench:suche',
  help,
  what: 'Die Messung',
  options: { dist: text(), proben: text() },
  run: async ({ values: { dist = 'dist', proben = 'content/suchproben.yaml' } }) => {
    const { probes } = readProbes(await readFile(proben, 'utf8'));
    const stock = await stockEngine(dist);
    const mini = await miniSearchEngine(dist);
    const engines = [
      { name: 'eigene Suche', engine: await ourEngine(dist) },
      { name: 'Pagefind 1.6', engine: stock.engine },
      ...(mini ? [{ name: 'MiniSearch', engine: mini }] : []),
    ];
    const columns = [];
    for (const { name, engine } of engines) columns.push({ name, measured: await measureProbes(probes, engine) });
    await stock.close();
    process.stdout.write(`${markdownTable(columns)}\n`);
    if (!mini) process.stdout.write('MiniSearch fehlt: npm install --no-save minisearch@7.2.0\n');
  },
});
