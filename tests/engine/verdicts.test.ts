import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { formatProblems } from '../../src/checks/formatProblems.ts';
import { dayOf, faultsOf, findProblems } from '../../src/site/findProblems.ts';
import { faultPage } from '../../src/site/faultPage.ts';
import { binder } from '../../src/site/integration.ts';
import { watchContent } from '../../src/site/watchContent.ts';
import { openWorkshop, type Workshop } from '../../src/site/Workshop.ts';
import { openBinder } from '../../src/source/currentBinder.ts';
import { typesetter } from '../support/typesetter.ts';
import { corpusLines } from './corpus/corpusLines.ts';
import { binderOf } from './corpus/verdictOf.ts';

/*
 * One list of faults, whichever way an editor asks: `npm run pruefen`, the build, the preview. Every tenth input of the
 * corpus and every damaged edition goes all three ways; what is green in the check can be laid out.
 */

const lines = corpusLines().filter(
  ({ options, own, place, expect: verdict }, index) => !options && !own && !verdict.startsWith('Refused') && (index % 10 === 3 || place.startsWith('frozen')),
);

/** What the build says before it writes a file and ends with 1; empty if it goes on to the pages. */
async function buildSays(workshop: Workshop): Promise<string> {
  const begin = binder(workshop).hooks['astro:config:done'] as (options: unknown) => Promise<void>;
  let said = '';
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`Ende mit ${String(code)}`);
  });
  try {
    await begin({ config: { base: '/' } });
  } catch (error) {
    expect((error as Error).message).toBe('Ende mit 1');
  } finally {
    write.mockRestore();
    exit.mockRestore();
  }
  return said.trim();
}

/** What the preview shows instead of a page; empty if it shows the page. */
function previewSays(workshop: Workshop): Promise<string> {
  return new Promise((resolve) => {
    const handlers: ((request: unknown, response: unknown, next: () => void) => void)[] = [];
    const server = {
      watcher: Object.assign(new EventEmitter(), { add: () => undefined }),
      middlewares: { use: (handler: (typeof handlers)[number]) => handlers.push(handler) },
      ws: { send: () => undefined },
    };
    watchContent(server as unknown as Parameters<typeof watchContent>[0], workshop, () => undefined);
    const response = Object.assign(new EventEmitter(), { writeHead: () => undefined, end: resolve });
    for (const handle of handlers) handle({ url: '/', headers: { accept: 'text/html' } }, response, () => resolve(''));
  });
}

it.each(lines.map((line) => [line.place, line] as const))('%s: Prüfung, Bau und Vorschau sagen dasselbe', async (_place, line) => {
  const content = (await binderOf(line)).writeFolder();
  try {
    const faults = faultsOf(await findProblems(openBinder({ content }), { today: dayOf(new Date()), typesetter }));
    expect(await buildSays(openWorkshop({ content }))).toBe(faults.length === 0 ? '' : formatProblems(faults));
    expect(await previewSays(openWorkshop({ content }))).toBe(faults.length === 0 ? '' : faultPage({ faults }));
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
});
