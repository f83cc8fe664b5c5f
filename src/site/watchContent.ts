import { relative, isAbsolute } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Workshop } from './Workshop.ts';

/**
 * Keeps the dev server up to date: a file of the content that changes, comes or goes makes the workshop stale,
 * the next request reads and lays out anew before a page is rendered. What paper can't hold is told once; the
 * page itself shows it too, and the next saved file tries again.
 */
export function watchContent(server: Pick<ViteDevServer, 'watcher' | 'middlewares'>, workshop: Workshop): void {
  const { content, own } = workshop.folders;
  const folders = own === undefined ? [content] : [content, own];
  // Either may lie outside the project, where Vite doesn't look.
  server.watcher.add(folders);
  for (const event of ['change', 'add', 'unlink'] as const) {
    server.watcher.on(event, (path: string) => {
      if (folders.some((folder) => isBelow(folder, path))) workshop.stale();
    });
  }
  let told = workshop.changes();
  server.middlewares.use((_request, _response, next) => {
    const state = workshop.changes();
    workshop
      .site()
      .catch((error: unknown) => {
        if (told === state) return;
        told = state;
        process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
      })
      .finally(() => next());
  });
}

const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};
