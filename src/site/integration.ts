import { rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeChecksums } from './checksums.ts';
import { stopOnFaults } from './stopOnFaults.ts';
import { EditionStore } from '../editions/EditionStore.ts';
import { searchDevMiddleware } from '../search/index/searchDevMiddleware.ts';
import { useOwnFonts } from '../text/ownFonts.ts';
import { provideWorkshop } from './handle.ts';
import { devSearch, indexBinder } from './indexBinder.ts';
import { inGerman } from './inGerman.ts';
import { writeOfflineList } from './offlineList.ts';
import { readInputs } from './inputs.ts';
import { beginLeaves } from './leaves.ts';
import { lockBuild } from './lockBuild.ts';
import { keptPages } from './keptPages.ts';
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
 *   6. list of what a reader can put on a device; checksums of every file
 *   7. the new folder takes the place of the old one
 * A build that fails anywhere leaves the last good `dist/` as it was.
 * @param workshop what `astro.config.ts` has opened; the Markdown plugins have its layout
 */
export function binder(workshop: Workshop): AstroIntegration {
  const { report } = workshop;
  let command = 'build';
  let target = '';
  const fresh = join(process.cwd(), 'dist.neu');
  let base = '/';
  let unlock = (): void => undefined;
  return {
    name: 'praeventionsordner',
    hooks: {
      'astro:config:setup': ({ command: which, config, updateConfig }) =>
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
          if (restoreFolder(target)) report.tell('Ein früherer Bau wurde beim Umschalten beendet; der letzte gute Stand ist wiederhergestellt.');
          for (const folder of [freshOf(target), fresh]) emptyFolder(folder);
          updateConfig({ outDir: pathToFileURL(fresh + sep) });
        }),
      'astro:config:done': ({ config }) =>
        inGerman(async () => {
          base = config.base.replace(/\/?$/, '/');
          // The preview serves what was built.
          if (command === 'preview') return;
          const found = new EditionStore(workshop.folders.content).settle();
          if (found !== undefined) report.tell(found);
          // The dev server tells its faults itself, on each save.
          if (command === 'dev') return;
          stopOnFaults(await workshop.problems());
          report.done('Inhalt geprüft');
          const site = await workshop.site();
          report.done(`${site.plans.size} Kapitel gesetzt`);
          void beginLeaves(site);
        }),
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((astro) => keptPages(astro, workshop, { folder: fresh, base })),
      'astro:server:setup': ({ server }) => {
        watchContent(server, workshop);
        const origin = (): string => {
          const address = server.httpServer?.address();
          return `http://localhost:${typeof address === 'object' && address ? address.port : server.config.server.port}`;
        };
        server.middlewares.use(searchDevMiddleware({ base, origin, ...devSearch(workshop) }));
      },
      'astro:build:done': ({ pages }) =>
        inGerman(async () => {
          report.done(`${pages.length} Seiten`);
          const index = await indexBinder(workshop.current(), fresh);
          report.done(`Suche: ${index.pages} Seiten und ${index.records} Einträge`);
          if (hasChanged(workshop)) workshop.store.forget();
          workshop.store.tidy();
          writeOfflineList(fresh, (await workshop.site()).latest?.name);
          writeChecksums(fresh);
          moveFolder(fresh, freshOf(target));
          replaceFolder(target, freshOf(target));
          // `npm start` goes on serving what is built.
          unlock();
        }),
    },
  };
}

/** Whether something was saved while the build ran: parts of it may show that, and others not. */
function hasChanged({ folders, inputs }: Workshop): boolean {
  const now = readInputs(folders);
  return now.content !== inputs().content || now.program !== inputs().program;
}
