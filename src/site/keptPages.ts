import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { frameKey } from './pageKeys.ts';
import type { Workshop } from './Workshop.ts';

interface Place {
  /** Where the site is built: pages name the styles and scripts in it. */
  readonly folder: string;
  /** Path below which it is served, `/` or `/praevention/`. */
  readonly base: string;
}

/** Pages and files that show or are a whole register or the whole binder: they wait for all leaves in it. */
const waiting = /^\/?(?:|druck\/?|[^/]+\/?|[^/]+\.pdf)$/;

/**
 * Renders as Astro does, but no page twice: a page that an earlier build has rendered from the same (`pageKeys.ts`) is
 * taken from the store. What waits for many leaves comes last, when threads have made them beside the other pages.
 */
export function keptPages(astro: AstroPrerenderer, workshop: Workshop, { folder, base }: Place): AstroPrerenderer {
  const { report, store } = workshop;
  const keys = new Map<string, readonly string[]>();
  let whole: readonly string[] = [];
  let count = 0;
  let all = 0;
  return {
    ...astro,
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      const { program, content } = workshop.inputs();
      const common = ['seite', program, ...namesBelow(join(folder, '_astro'))];
      const frame = frameKey(await workshop.site());
      whole = [...common, content];
      for (const { pathname, cacheKey } of paths) if (cacheKey !== undefined) keys.set(withSlash(pathname), [...common, frame, cacheKey]);
      all = paths.length;
      return [...paths.filter(({ pathname }) => !waiting.test(pathname)), ...paths.filter(({ pathname }) => waiting.test(pathname))];
    },
    render: async (request, options) => {
      const rendered = async (): Promise<Response> => {
        const answer = await astro.render(request, options);
        return answer instanceof Response ? answer : answer.response;
      };
      count += 1;
      report.at('Seiten und Druckblätter', count, all);
      if (options.routeData.type !== 'page') return rendered();
      const { pathname } = new URL(request.url);
      const inputs = [...(keys.get(withSlash(`/${pathname.slice(base.length)}`)) ?? whole), pathname];
      let fresh: Response | undefined;
      const page = await store.keep(inputs, async () => {
        fresh = await rendered();
        return Buffer.from(await fresh.clone().arrayBuffer());
      });
      return fresh ?? new Response(new Uint8Array(page.read()), { headers: { 'Content-Type': 'text/html' } });
    },
  };
}

const withSlash = (path: string): string => path.replace(/\/?$/, '/');

const namesBelow = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};
