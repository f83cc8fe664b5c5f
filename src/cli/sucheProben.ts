import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../model/Refused.ts';
import { meanOf, measureProbes } from '../search/probes/measureProbes.ts';
import { ourEngine } from '../search/probes/ourEngine.ts';
import { readProbes } from '../search/probes/readProbes.ts';
import { reportMisses, reportProbes } from '../search/probes/reportProbes.ts';
import { contentFolders } from '../source/contentFolders.ts';
import { flag, oneOf, text } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run suche:pruefen [-- --haelfte entwicklung --fehlschlaege]

Misst an der gebauten Website, ob die Suche findet, was content/suchproben.yaml erwartet.
  --haelfte WORT   nur diese Hälfte der Proben: entwicklung oder unberuehrt; beanstandet nichts
  --fehlschlaege   zeigt jede Probe, die nicht auf dem ersten Rang oder unvollständig gefunden wird
  --dist ORDNER    die gebaute Website (sonst dist)
  --proben DATEI   andere Proben
Ende mit 0: das Mindestmaß ist erreicht; mit 1: nicht.
`;

await runCommand({
  call: 'npm run suche:pruefen',
  help,
  what: 'Die Messung',
  options: { dist: text(), proben: text(), haelfte: oneOf('entwicklung', 'unberuehrt'), fehlschlaege: flag },
  run: async ({ values }) => {
    const { dist = 'dist', proben = join(contentFolders().content, 'suchproben.yaml') } = values;
    const { probes: all, level } = readProbes(readProbeFile(proben));
    if (!existsSync(join(dist, 'pagefind')))
      throw new Refused(`In ${dist}/ liegt keine gebaute Website mit Suche.\nAbhilfe: Bauen Sie sie mit »npm run build«.`);
    const probes = values.haelfte ? all.filter(({ half }) => half === values.haelfte) : all;
    const measured = await measureProbes(probes, await ourEngine(dist));
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
  },
});

function readProbeFile(path: string): string {
  if (!existsSync(path)) throw new Refused(`Die Proben ${path} gibt es nicht.\nAbhilfe: Legen Sie die Datei an oder nennen Sie eine andere mit --proben.`);
  return readFileSync(path, 'utf8');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
