import type { ServerResponse } from 'node:http';
import { relative, isAbsolute } from 'node:path';
import type { ViteDevServer } from 'vite';
import { formatProblems } from '../checks/formatProblems.ts';
import { explainError } from '../text/explainError.ts';
import { faultPage } from './faultPage.ts';
import { faultsOf } from './findProblems.ts';
import type { Workshop } from './Workshop.ts';

/** In milliseconds: a page and its leaf are answered before all checks begin, which take as long as ten of them. */
const patience = 600;

type Server = Pick<ViteDevServer, 'watcher' | 'middlewares' | 'ws'>;

/**
 * Keeps the preview up to date and honest:
 *   1. a file of the content that changes, comes or goes makes the workshop stale; the browser reloads and reads anew
 *   2. a moment later, when the page has been shown, the save is checked by all rules of the build; what is wrong stands in
 *      the terminal, in German
 *   3. while there is a fault, every page is the list of faults; mended, the pages come back by themselves
 * @param print writes to the terminal
 */
export function watchContent(server: Server, workshop: Workshop, print: (text: string) => void = (text) => void process.stderr.write(`\n${text}\n`)): void {
  const { content, own } = workshop.folders;
  const folders = own === undefined ? [content] : [content, own];
  let told = '';

  const tell = async (): Promise<void> => {
    const state = workshop.changes();
    const text = await reportOf(workshop);
    // A further save meanwhile: what was found is of no use any more.
    if (state !== workshop.changes() || text === told) return;
    print(text === '' ? 'Kein Fehler mehr.' : text);
    told = text;
    reload();
  };
  const reload = (): void => server.ws.send({ type: 'full-reload' });
  let soon: NodeJS.Timeout | undefined;
  let asked = 0;
  const later = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => (asked > 0 ? later() : void tell()), patience);
  };
  // Either may lie outside the project, where Vite doesn't look.
  server.watcher.add(folders);
  for (const event of ['change', 'add', 'unlink'] as const) {
    server.watcher.on(event, (path: string) => {
      if (!folders.some((folder) => isBelow(folder, path))) return;
      workshop.stale(path);
      reload();
      later();
    });
  }
  void tell();

  server.middlewares.use((request, response, next) => {
    asked += 1;
    response.once('close', () => (asked -= 1));
    void faultOf(workshop).then((page) => {
      if (page === undefined || !asksForPage(request.url ?? '', request.headers.accept ?? '')) next();
      else answer(response, page);
    });
  });
}

/** The page of faults; undefined while there is none. */
async function faultOf(workshop: Workshop): Promise<string | undefined> {
  try {
    const faults = await workshop.faultsSoFar();
    if (faults.length > 0) return faultPage({ faults });
    await workshop.site();
    return undefined;
  } catch (error) {
    return faultPage({ faults: [], message: explainError(error, 'Die Vorschau') });
  }
}

/** What the terminal says; empty while there is no fault. */
async function reportOf(workshop: Workshop): Promise<string> {
  try {
    const faults = faultsOf(await workshop.problems());
    return faults.length > 0 ? formatProblems(faults) : '';
  } catch (error) {
    return explainError(error, 'Die Prüfung');
  }
}

/** A page is what ends in a slash or .html and is asked for by a person's browser; pictures, scripts and files pass. */
const asksForPage = (url: string, accept: string): boolean => {
  const path = url.replace(/[?#].*$/, '');
  return !path.startsWith('/@') && (/(?:\/|\.html)$/.test(path) || (accept.includes('text/html') && !/\.\w+$/.test(path)));
};

function answer(response: ServerResponse, page: string): void {
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(page);
}

const isBelow = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};
