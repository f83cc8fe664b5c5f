import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stopOnFaults } from './stopOnFaults.ts';
import { EditionStore } from '../editions/EditionStore.ts';
import { searchDevMiddleware } from '../search/index/searchDevMiddleware.ts';
import { useOwnFonts } from '../text/ownFonts.ts';
import { provideWorkshop } from './handle.ts';
import { devSearch, indexBinder } from './indexBinder.ts';
import { inGerman } from './inGerman.ts';
import { lockBuild } from './lockBuild.ts';
import { refuseSpecialPath } from './refuseSpecialPath.ts';
import { emptyFolder, freshOf, moveFolder, replaceFolder, restoreFolder } from './replaceFolder.ts';
import { siteFolder } from './siteFolder.ts';
import { watchContent } from './watchContent.ts';
import type { Workshop } from './Workshop.ts';

/**
 * The build in its order:
 *   1. lock the project, find the place for the site and what an interrupted build left behind
 *   2. check the content; any fault stops here, before a file is written
 *   3. lay out every chapter on paper (the pages tell numbers, sizes and where sheets begin)
 *   4. Astro renders pages and PDF routes into `dist.neu/` of the project: it moves files about and can't cross disks
 *   5. Pagefind indexes the pages
 *   6. checksums of every file
 *   7. the new folder takes the place of the old one
 * A build that fails anywhere leaves the last good `dist/` as it was.
 * @param workshop what `astro.config.ts` has opened; the Markdown plugins have its layout
 */
export function binder(workshop: Workshop): AstroIntegration {
  let command = 'build';
  let target = '';
  const fresh = join(process.cwd(), 'dist.neu');
  let base = '/';
  let unlock = (): void => undefined;
  return {
    name: 'praeventionsordner',
    hooks: {
      'astro:config:setup': ({ command: which, config, updateConfig, logger }) =>
        inGerman(() => {
          command = which;
          provideWorkshop(workshop);
          useOwnFonts();
          // Our own page tells faults, in German.
          if (which === 'dev') updateConfig({ vite: { server: { hmr: { overlay: false } } } });
          if (which !== 'build') return;
          const { content, own } = workshop.folders;
          target = siteFolder(fileURLToPath(config.outDir), [process.cwd(), content, ...(own === undefined ? [] : [own])]);
          refuseSpecialPath(target, 'Die Website');
          unlock = lockBuild(join(process.cwd(), '.cache/bau.json'));
          process.once('exit', () => {
            // Nothing is there after a build that went well.
            for (const folder of [fresh, freshOf(target)]) rmSync(folder, { recursive: true, force: true });
            unlock();
          });
          if (restoreFolder(target)) logger.info('Ein früherer Bau wurde beim Umschalten beendet; der letzte gute Stand ist wiederhergestellt.');
          for (const folder of [freshOf(target), fresh]) emptyFolder(folder);
          updateConfig({ outDir: pathToFileURL(fresh + sep) });
        }),
      'astro:config:done': ({ config, logger }) =>
        inGerman(async () => {
          base = config.base.replace(/\/?$/, '/');
          // The preview serves what was built.
          if (command === 'preview') return;
          const found = new EditionStore(workshop.folders.content).settle();
          if (found !== undefined) logger.info(found);
          // The dev server tells its faults itself, on each save.
          if (command === 'dev') return;
          stopOnFaults(await workshop.problems());
          logger.info('Die Texte sind geprüft; die Kapitel werden auf Papier gesetzt …');
          await workshop.site();
        }),
      'astro:server:setup': ({ server }) => {
        watchContent(server, workshop);
        const origin = (): string => {
          const address = server.httpServer?.address();
          return `http://localhost:${typeof address === 'object' && address ? address.port : server.config.server.port}`;
        };
        server.middlewares.use(searchDevMiddleware({ base, origin, ...devSearch(workshop) }));
      },
      'astro:build:done': ({ logger }) =>
        inGerman(async () => {
          logger.info('Das Suchverzeichnis wird angelegt …');
          const { pages, records } = await indexBinder(workshop.current(), fresh);
          logger.info(`Suche: ${pages} Seiten und ${records} Einträge.`);
          workshop.store.tidy();
          writeChecksums(fresh);
          moveFolder(fresh, freshOf(target));
          replaceFolder(target, freshOf(target));
          // `npm start` goes on serving what is built.
          unlock();
        }),
    },
  };
}

/** SHA-256 of every file in pruefsummen.txt, in the form that `sha256sum -c` reads. */
function writeChecksums(folder: string): void {
  const lines = filesBelow(folder).map(
    (path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${relative(folder, path).split(sep).join('/')}`,
  );
  writeFileSync(join(folder, 'pruefsummen.txt'), `${lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
