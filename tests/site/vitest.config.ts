import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, or all others wait for it in the end. */
const longest = ['everyPage', 'layout', 'words', 'keyboard', 'accessibility', 'builds', 'basePath'];

class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place === -1 ? longest.length : place;
    };
    return Promise.resolve([...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId)));
  }
}

/** Tests of built sites (`npm run build` first): files of dist/ and of a small binder's site, and pages in a real Chromium. */
export default defineConfig({
  test: {
    include: ['tests/site/**/*.test.ts'],
    globalSetup: ['tests/site/setup.ts'],
    // What takes ten seconds alone takes two minutes on a machine with other work to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Two cores: two files at a time share the browser, and so do concurrent tests within a file (three were slower).
    maxWorkers: 3,
    maxConcurrency: 4,
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
