import { buildHelp, buildSite } from './buildSite.ts';
import { flag, text } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run build [-- --ziel ORDNER --ohne-zwischenspeicher --ausfuehrlich]

Baut die Website nach dist/. Enthält der Inhalt einen Fehler, bleibt der letzte gute Stand stehen.
  --ziel ORDNER            baut in einen anderen Ordner
${buildHelp}SITE_BASE=/praevention/ davor: Die Website liegt in diesem Unterverzeichnis des Servers.
`;

await runCommand({
  call: 'npm run build',
  help,
  what: 'Der Bau',
  options: { ziel: text(), 'ohne-zwischenspeicher': flag, ausfuehrlich: flag },
  run: ({ values }) => buildSite({ target: values.ziel, anew: values['ohne-zwischenspeicher'], verbose: values.ausfuehrlich }),
});
