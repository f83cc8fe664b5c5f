import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageStarts } from '../print/chapter/planChapter.ts';
import { currentBinder } from '../source/currentBinder.ts';
import { FaultyContent, stopOnFaults } from './stopOnFaults.ts';
import { currentSite } from './site.ts';
import { searchDevMiddleware } from '../search/index/searchDevMiddleware.ts';
import { useOwnFonts } from '../web/pictures/fonts.ts';
import { devSearch, indexBinder } from './indexBinder.ts';

/**
 * The build in its order:
 *   1. check the content; any fault stops here, before a file is written
 *   2. lay out every chapter on paper (the pages tell numbers, sizes and where sheets begin)
 *   3. Astro renders pages and PDF routes into a folder beside the last good one
 *   4. Pagefind indexes the pages
 *   5. checksums of every file
 *   6. the new folder takes the place of the old one
 * A build that fails anywhere leaves the last good `dist/` as it was.
 */
export function binder(): AstroIntegration {
  let command = 'build';
  let target = '';
  let fresh = '';
  let base = '/';
  return {
    name: 'praeventionsordner',
    hooks: {
      'astro:config:setup': ({ command: which, config, updateConfig }) => {
        command = which;
        useOwnFonts();
        if (which !== 'build') return;
        target = fileURLToPath(config.outDir);
        fresh = `${target.replace(/[\\/]$/, '')}.neu`;
        rmSync(fresh, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(fresh + sep) });
      },
      'astro:config:done': async ({ config, logger }) => {
        base = config.base.replace(/\/?$/, '/');
        try {
          stopOnFaults(currentBinder(), { stop: command === 'build', print: (text) => logger.info(`\n${text}`) });
          await provideLayout();
        } catch (error) {
          if (!(error instanceof FaultyContent) || process.env['DEBUG']) throw error;
          process.stderr.write(`\n${error.message}\n`);
          process.exit(1);
        }
      },
      'astro:server:setup': ({ server }) => {
        // The page itself shows what is wrong; the next saved file tries again.
        server.watcher.on(
          'change',
          () => void provideLayout().catch((error: unknown) => process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)),
        );
        const origin = (): string => {
          const address = server.httpServer?.address();
          return `http://localhost:${typeof address === 'object' && address ? address.port : server.config.server.port}`;
        };
        server.middlewares.use(searchDevMiddleware({ base, origin, ...devSearch }));
      },
      'astro:build:done': async ({ logger }) => {
        const { pages, records } = await indexBinder(fresh);
        logger.info(`Suche: ${pages} Seiten und ${records} Einträge.`);
        writeChecksums(fresh);
        replaceFolder(target, fresh);
      },
    },
  };
}

/** Tells the screen's Markdown plugins where the pages of paper begin and how the notes are numbered there. */
async function provideLayout(): Promise<void> {
  const { plans } = await currentSite();
  const byPath = new Map([...plans.values()].map((plan) => [plan.chapter.path, plan]));
  globalThis.praeventionsordnerPageStarts = (path) => {
    const plan = byPath.get(path);
    return plan ? pageStarts(plan).map(({ label, line }) => ({ line, label: `${plan.chapter.number} – ${label}` })) : [];
  };
  globalThis.praeventionsordnerNoteNumbers = (path) => {
    const plan = byPath.get(path);
    return plan && new Map(Object.entries(plan.record.notes));
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

function replaceFolder(target: string, fresh: string): void {
  const old = `${target.replace(/[\\/]$/, '')}.alt`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
