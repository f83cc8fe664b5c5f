import { defineConfig } from 'vitest/config';

/** Unit tests beside the source and tests of fixture binders; browser tests have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // Layouts and commands take seconds where two cores do everything at once.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    exclude: ['tests/site/**', 'node_modules/**'],
  },
});
