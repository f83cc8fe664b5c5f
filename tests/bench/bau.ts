import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { flag, text, wholeNumber } from '../../src/cli/commandLine.ts';
import { givenOrExit } from '../../src/cli/runCommand.ts';
import { against } from './build/against.ts';
import { growth } from './build/growth.ts';
import { otherGenerators } from './build/otherGenerators.ts';

/** How long builds take: against another commit, with growing binders, beside other generators. Linux; costs minutes to an hour. */
const help = `npm run bench:bau -- [--gegen COMMIT] [--wachstum 48,150,300] [--vergleich 60,300] [--runden ZAHL] [--anhaengen]

Misst den Bau der Website: Sekunden nach der Uhr, Sekunden aller Prozessoren, Speicher. Auf einem ruhigen Rechner.
  --gegen COMMIT       im Wechsel mit diesem Stand: neu gebaut, nach einem geänderten Satz, ohne Änderung
  --wachstum ZAHLEN    erzeugte Ordner dieser Größen, neu gebaut
  --vergleich ZAHLEN   nur Seiten und Suche, neben Starlight, VitePress und Eleventy mit Pagefind (lädt sie von npm in einen Ordner außerhalb)
  --runden ZAHL        sonst 3
  --anhaengen          schreibt die Tabellen an BENCHMARKS.md
`;

const sizes = text(/^\d+(,\d+)*$/, 'Schreiben Sie Zahlen mit Komma, zum Beispiel 48,150,300.');
const { values } = givenOrExit({
  call: 'npm run bench:bau',
  help,
  options: {
    gegen: text(/^[0-9a-f]{7,40}$/, 'Nennen Sie einen Stand, zum Beispiel cdd47a8.'),
    wachstum: sizes,
    vergleich: sizes,
    runden: wholeNumber(1, 9),
    anhaengen: flag,
  },
});

const rounds = values.runden ?? 3;
const numbers = (list: string): number[] => list.split(',').map(Number);
const scratch = mkdtempSync(join(tmpdir(), 'bench-bau-'));
const tables: string[] = [];
try {
  if (values.gegen !== undefined) tables.push(await against(values.gegen, { rounds, scratch }));
  if (values.wachstum !== undefined) tables.push(await growth(numbers(values.wachstum), { rounds, scratch }));
  if (values.vergleich !== undefined) tables.push(await otherGenerators(numbers(values.vergleich), { rounds, scratch }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (tables.length === 0) process.stdout.write(help);
else {
  const command = `npm run bench:bau -- ${process.argv.slice(2).join(' ')}`;
  const report = `${tables.join('\n\n')}\n\nGemessen am ${new Date().toISOString().slice(0, 10)} mit \`${command}\`, Node ${process.versions.node}, ${cpus().length} Kerne (${cpus()[0]?.model ?? '?'}); Mitten aus ${rounds} Runden.\n`;
  process.stdout.write(`\n${report}`);
  if (values.anhaengen) appendFileSync('BENCHMARKS.md', `\n${report}`);
}
