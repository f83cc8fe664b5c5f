import { defineConfig } from 'vitest/config';

/** Unit tests beside the source, tests of the engine on fixture binders, tests of this binder's content; those of the built site have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/{engine,content,bench}/**/*.test.ts'],
    // Layouts and commands take seconds where two cores do everything at once.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // No test changes what another file sees: a worker keeps what it has loaded.
    isolate: false,
  },
});
