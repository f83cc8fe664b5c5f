import { createTypesetter, type Typesetter } from '../print/typst/Typesetter.ts';

const store = globalThis as { praeventionsordnerTypesetter?: Typesetter };

/**
 * The one typesetter of a run. Astro loads this file twice, for its hooks and for the pages; both print what
 * the other has laid out, so they share it as they share the site.
 */
export const currentTypesetter = (): Typesetter => (store.praeventionsordnerTypesetter ??= createTypesetter());
