import { build, preview } from 'astro';
import { wholeNumber } from './commandLine.ts';
import { refuseTakenPort, usualPort } from './refuseTakenPort.ts';
import { runCommand } from './runCommand.ts';

const help = `npm start [-- --port ZAHL]

Baut den Ordner nach dist/ und zeigt ihn unter http://localhost:${usualPort}/. Beenden mit Strg+C.
  --port ZAHL  anderer Port als ${usualPort}
`;

await runCommand({
  call: 'npm start',
  help,
  what: 'Der Start',
  options: { port: wholeNumber(1024, 65535) },
  run: async ({ values: { port = usualPort } }) => {
    // Before the build: nobody waits a minute to hear it.
    await refuseTakenPort(port, 'npm start');
    await build({});
    await preview({ server: { port } });
  },
});
