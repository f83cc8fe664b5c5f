import { build } from 'astro';
import { text } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run build [-- --ziel ORDNER]

Baut die Website nach dist/. Enthält der Inhalt einen Fehler, bleibt der letzte gute Stand stehen.
  --ziel ORDNER  baut in einen anderen Ordner
SITE_BASE=/praevention/ davor: Die Website liegt in diesem Unterverzeichnis des Servers.
`;

await runCommand({
  call: 'npm run build',
  help,
  what: 'Der Bau',
  options: { ziel: text() },
  run: async ({ values: { ziel } }) => build({ logLevel: 'info', ...(ziel === undefined ? {} : { outDir: ziel }) }),
});
