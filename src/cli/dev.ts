import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { wholeNumber } from './commandLine.ts';
import { refuseTakenPort, usualPort } from './refuseTakenPort.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run dev [-- --port ZAHL]

Zeigt den Ordner beim Schreiben: Seiten und PDF folgen jedem Speichern. Beenden mit Strg+C.
  --port ZAHL  anderer Port als ${usualPort}
`;

await runCommand({
  call: 'npm run dev',
  help,
  what: 'Die Vorschau',
  options: { port: wholeNumber(1024, 65535) },
  run: async ({ values: { port = usualPort } }) => {
    await refuseTakenPort(port, 'npm run dev');
    enableCompileCache?.(join(process.cwd(), '.cache/node'));
    const { dev } = await import('astro');
    const { openWorkshop } = await import('../site/Workshop.ts');
    const { astroConfig } = await import('../site/astroConfig.ts');
    const { contentFolders } = await import('../source/contentFolders.ts');
    await dev({ ...astroConfig(openWorkshop(contentFolders())), configFile: false, server: { port } });
  },
});
