import { join } from 'node:path';
import { buildHelp, buildSite } from './buildSite.ts';
import { flag, text } from './commandLine.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run build:stick [-- --ziel ORDNER --ohne-zwischenspeicher --ausfuehrlich]

Baut die Website und macht daraus den Ordner stick/: zum Kopieren auf einen Stick oder eine Freigabe. Wer dort index.html
öffnet, liest, sucht und druckt ohne Webserver und ohne Netz.
  --ziel ORDNER            schreibt in einen anderen Ordner
${buildHelp}`;

await runCommand({
  call: 'npm run build:stick',
  help,
  what: 'Der Bau',
  options: { ziel: text(), 'ohne-zwischenspeicher': flag, ausfuehrlich: flag },
  run: async ({ values: { ziel = 'stick', ausfuehrlich, ...values } }) => {
    const { contentFolders } = await import('../source/contentFolders.ts');
    const { siteFolder } = await import('../site/siteFolder.ts');
    const folders = contentFolders();
    // Before the build: nobody waits a minute to hear it.
    const { content, own } = folders;
    const target = siteFolder(ziel, [process.cwd(), join(process.cwd(), 'dist'), content, ...(own === undefined ? [] : [own])]);
    await buildSite({ anew: values['ohne-zwischenspeicher'], verbose: ausfuehrlich });
    const { openBinder } = await import('../source/currentBinder.ts');
    const { readEditions } = await import('../editions/readEditions.ts');
    const { emptyFolder, freshOf, replaceFolder } = await import('../site/replaceFolder.ts');
    const { sitePath } = await import('../site/sitePath.ts');
    const { stickNote, writeStick } = await import('../site/stick/writeStick.ts');
    emptyFolder(freshOf(target));
    const note = stickNote(openBinder(folders).binder.head, readEditions(folders.content).at(-1));
    await writeStick('dist', freshOf(target), { base: sitePath(process.env['SITE_BASE']), note });
    replaceFolder(target, freshOf(target));
    process.stdout.write(`Zum Mitnehmen: ${ziel}/. Kopieren Sie den ganzen Ordner; darin öffnet man index.html.\n`);
  },
});
