import { buildHelp, buildSite } from './buildSite.ts';
import { flag, wholeNumber } from './commandLine.ts';
import { refuseTakenPort, usualPort } from './refuseTakenPort.ts';
import { runCommand } from './runCommand.ts';

const help = `npm start [-- --port ZAHL --ohne-zwischenspeicher --ausfuehrlich]

Baut den Ordner nach dist/ und zeigt ihn unter http://localhost:${usualPort}/. Beenden mit Strg+C.
  --port ZAHL              anderer Port als ${usualPort}
${buildHelp}`;

await runCommand({
  call: 'npm start',
  help,
  what: 'Der Start',
  options: { port: wholeNumber(1024, 65535), 'ohne-zwischenspeicher': flag, ausfuehrlich: flag },
  run: async ({ values: { port = usualPort, ausfuehrlich, ...values } }) => {
    // Before the build: nobody waits a minute to hear it.
    await refuseTakenPort(port, 'npm start');
    await buildSite({ anew: values['ohne-zwischenspeicher'], verbose: ausfuehrlich });
    const { preview } = await import('astro');
    await preview({ server: { port } });
  },
});
