import type { TestProject } from 'vitest/node';
import { buildFixtureSite, type FixtureSite } from '../support/fixtureSite.ts';
import { removeBuiltSites } from '../support/buildSite.ts';
import { serveChromium } from '../support/launchChromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the browser that all test files share. */
    browser: string;
    /** A small binder of the tests' own, built below a sub-path. */
    fixture: FixtureSite;
  }
}

/** What all files of tests/site share, made once: a browser, and the built site of a small binder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('fixture', await buildFixtureSite());
  const server = await serveChromium();
  project.provide('browser', server.wsEndpoint());
  return async () => {
    await server.close();
    removeBuiltSites();
  };
}
