import type { AstroPrerenderer } from 'astro';
import type { Report } from './Report.ts';

/** Pages and files that show or are a whole register or the whole binder: they wait for all leaves in it. */
const waiting = /^\/?(?:|druck\/?|[^/]+\/?|[^/]+\.pdf)$/;

/**
 * Renders as Astro does, in another order: what waits for many leaves comes last, when threads have made them beside the
 * other pages. Tells how far it is.
 */
export function bindersLast(astro: AstroPrerenderer, report: Report): AstroPrerenderer {
  let count = 0;
  let all = 0;
  return {
    ...astro,
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      all = paths.length;
      return [...paths.filter(({ pathname }) => !waiting.test(pathname)), ...paths.filter(({ pathname }) => waiting.test(pathname))];
    },
    render: async (request, options) => {
      const response = await astro.render(request, options);
      count += 1;
      report.at('Seiten und Druckblätter', count, all);
      return response;
    },
  };
}
