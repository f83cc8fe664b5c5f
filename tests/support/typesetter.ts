import { createTypesetter } from '../../src/print/typst/Typesetter.ts';

/** One for all tests of a file: starting it takes longer than a page. */
export const typesetter = createTypesetter();
