import type { Workshop } from './Workshop.ts';

/**
 * The one place where the parts of a build meet that Astro loads separately: `astro.config.ts` with the
 * integration, and the pages with the middleware. Each gets modules of its own, a variable of a module would
 * exist twice, and Astro lets no argument through to a page. So the workshop hangs on `globalThis`, here and
 * nowhere else; commands and tests open their own binder.
 */
const handle = globalThis as { praeventionsordner?: Workshop };

/** Called once, by the integration. */
export function provideWorkshop(workshop: Workshop): void {
  handle.praeventionsordner = workshop;
}

/** The workshop of this build or dev server, for pages and middleware. */
export function workshop(): Workshop {
  if (!handle.praeventionsordner) throw new Error('No workshop: is the integration of src/site/integration.ts in astro.config.ts?');
  return handle.praeventionsordner;
}
