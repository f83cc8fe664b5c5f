import { defineConfig } from 'vitest/config';

/** Tests of built sites (`npm run build` first): files of dist/ and of a small binder's site, and pages in a real Chromium. */
export default defineConfig({
  test: {
    include: ['tests/site/**/*.test.ts'],
    globalSetup: ['tests/site/setup.ts'],
    // What takes ten seconds alone takes two minutes on a machine with other work to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: two files at a time share the browser, and so do concurrent tests within a file.
    maxWorkers: 2,
    maxConcurrency: 3,
    isolate: false,
  },
});
