import { appendFileSync } from 'node:fs';
import { flag, oneOf, text, wholeNumber } from '../../src/cli/commandLine.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import { Refused } from '../../src/model/Refused.ts';
import { against } from './build/against.ts';
import { growth } from './build/growth.ts';
import { scratch } from './build/projectCopy.ts';
import { otherGenerators } from './compare/otherGenerators.ts';
import { paper } from './compare/paper.ts';
import { measuredWith } from './figures.ts';
import { writeNewBinder } from './generateBinder.ts';
import { siteReport } from './site.ts';

const help = `npm run bench [-- ANGABEN]

Ohne Angaben: Größen der gebauten Website in dist/ und Zeiten ihrer Suche.
  --bauzeit ZAHL       Sekunden, die ihr Bau gebraucht hat

Mit einer oder mehreren dieser Angaben: wie lange gebaut wird. Auf einem ruhigen Rechner; dauert Minuten bis Stunden.
  --gegen COMMIT       im Wechsel mit diesem Stand: neu, nach einem geänderten Satz, ohne Änderung, zweiter Start
  --wachstum ZAHLEN    erzeugte Ordner dieser Größen, zum Beispiel 48,150,300,1000
  --vergleich          neben Starlight, VitePress, Docusaurus und Eleventy mit Pagefind; Papier neben Chromium und Vivliostyle
  --groessen ZAHLEN    Kapitel beim Vergleich der Seiten, sonst 60,300
  --nur WAS            vom Vergleich nur »seiten« oder »papier«
  --runden ZAHL        Läufe, aus denen die Mitte genommen wird, sonst 3
  --startwert ZAHL     der erzeugten Ordner, sonst 1

  --erzeugen ORDNER    schreibt einen erzeugten Ordner, statt zu messen; bauen mit ORDNER_INHALT=ORDNER npm run build
  --kapitel ZAHL       wie viele Kapitel er hat, sonst 48
  --anhaengen          schreibt die Tabellen an BENCHMARKS.md

Andere Programme holt npm in einen Ordner außerhalb dieses Projekts; er bleibt für das nächste Mal und darf gelöscht werden:
  ${scratch}
`;

const sizes = text(/^\d{1,4}(,\d{1,4})*$/, 'Schreiben Sie Zahlen mit Komma, zum Beispiel 48,150,300.');
const options = {
  bauzeit: wholeNumber(1, 9999),
  gegen: text(/^[\da-f]{7,40}$/, 'Nennen Sie einen Stand, zum Beispiel cdd47a8.'),
  wachstum: sizes,
  vergleich: flag,
  groessen: sizes,
  nur: oneOf('seiten', 'papier'),
  runden: wholeNumber(1, 9),
  startwert: wholeNumber(0, 999_999),
  erzeugen: text(),
  kapitel: wholeNumber(1, 1188),
  anhaengen: flag,
};
const numbers = (list: string): number[] => list.split(',').map(Number);

await runCommand({
  call: 'npm run bench',
  help,
  what: 'Die Messung',
  options,
  run: async ({ values }) => {
    const { runden: rounds = 3, startwert: seed = 1, groessen = '60,300' } = values;
    if (values.erzeugen !== undefined) {
      writeNewBinder(values.erzeugen, { chapters: values.kapitel ?? 48, seed });
      return;
    }
    for (const name of ['groessen', 'nur'] as const)
      if (values[name] !== undefined && !values.vergleich)
        throw new Refused(`--${name} gehört zu --vergleich.\nAbhilfe: Schreiben Sie npm run bench -- --vergleich --${name} ${values[name]}.`);
    const jobs: (() => Promise<string>)[] = [];
    const { gegen, wachstum, vergleich, nur } = values;
    if (gegen !== undefined) jobs.push(() => against(gegen, { rounds }));
    if (wachstum !== undefined) jobs.push(() => growth(numbers(wachstum), { rounds, seed }));
    if (vergleich && nur !== 'papier') jobs.push(() => otherGenerators(numbers(groessen), { rounds, seed }));
    if (vergleich && nur !== 'seiten') jobs.push(() => paper({ rounds }));
    if (jobs.length === 0) jobs.push(() => siteReport(values.bauzeit));
    for (const job of jobs) {
      // Each as soon as it is there: the next may take an hour, or fail.
      const report = `\n${await job()}\n\n${measuredWith(['npm run bench', ...typed()].join(' '))}\n`;
      process.stdout.write(report);
      if (values.anhaengen) appendFileSync('BENCHMARKS.md', report);
    }
  },
});

/** The options as they were typed. */
function typed(): string[] {
  const args = process.argv.slice(2);
  return args.length === 0 ? [] : ['--', ...args];
}
