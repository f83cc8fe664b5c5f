import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FaultyContent, stopOnFaults } from './stopOnFaults.ts';
import { searchDevMiddleware } from '../search/index/searchDevMiddleware.ts';
import { useOwnFonts } from '../text/ownFonts.ts';
import { provideWorkshop } from './handle.ts';
import { devSearch, indexBinder } from './indexBinder.ts';
import { replaceFolder, restoreFolder } from './replaceFolder.ts';
import { watchContent } from './watchContent.ts';
import type { Workshop } from './Workshop.ts';

/**
 * The build in its order:
 *   1. check the content; any fault stops here, before a file is written
 *   2. lay out every chapter on paper (the pages tell numbers, sizes and where sheets begin)
 *   3. Astro renders pages and PDF routes into a folder beside the last good one
 *   4. Pagefind indexes the pages
 *   5. checksums of every file
 *   6. the new folder takes the place of the old one
 * A build that fails anywhere leaves the last good `dist/` as it was.
 * @param workshop what `astro.config.ts` has opened; the Markdown plugins have its layout
 */
export function binder(workshop: Workshop): AstroIntegration {
  let command = 'build';
  let target = '';
  let fresh = '';
  let base = '/';
  return {
    name: 'praeventionsordner',
    hooks: {
      'astro:config:setup': ({ command: which, config, updateConfig, logger }) => {
        command = which;
        provideWorkshop(workshop);
        useOwnFonts();
        if (which !== 'build') return;
        target = fileURLToPath(config.outDir);
        if (restoreFolder(target)) logger.info('Ein früherer Bau wurde beim Umschalten beendet; der letzte gute Stand ist wiederhergestellt.');
        fresh = `${target.replace(/[\\/]$/, '')}.neu`;
        rmSync(fresh, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(fresh + sep) });
      },
      'astro:config:done': async ({ config, logger }) => {
        base = config.base.replace(/\/?$/, '/');
        try {
          await stopOnFaults(workshop.current(), { stop: command === 'build', print: (text) => logger.info(`\n${text}`) });
          await workshop.site();
        } catch (error) {
          if (!(error instanceof FaultyContent) || process.env['DEBUG']) throw error;
          process.stderr.write(`\n${error.message}\n`);
          process.exit(1);
        }
      },
      'astro:server:setup': ({ server }) => {
        watchContent(server, workshop);
        const origin = (): string => {
          const address = server.httpServer?.address();
          return `http://localhost:${typeof address === 'object' && address ? address.port : server.config.server.port}`;
        };
        server.middlewares.use(searchDevMiddleware({ base, origin, ...devSearch(workshop) }));
      },
      'astro:build:done': async ({ logger }) => {
        const { pages, records } = await indexBinder(workshop.current(), fresh);
        logger.info(`Suche: ${pages} Seiten und ${records} Einträge.`);
        writeChecksums(fresh);
        replaceFolder(target, fresh);
      },
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
