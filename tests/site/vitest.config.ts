import { defineConfig } from 'vitest/config';

/** Tests of the built site (`npm run build` first): files of dist/, and pages in a real Chromium. */
export default defineConfig({
  test: {
    include: ['tests/site/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // One browser at a time: two cores. Within a file, concurrent tests share it.
    fileParallelism: false,
    maxConcurrency: 3,
  },
});
