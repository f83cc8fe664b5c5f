import { defineConfig } from 'vitest/config';

/** Unit tests beside the source and tests of fixture binders; browser tests have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/site/**', 'node_modules/**'],
  },
});
