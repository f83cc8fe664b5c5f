import { lockBuild } from '../../src/site/lockBuild.ts';

/**
 * Waits until no other test builds or previews, and keeps it so: all of them would write the modules of their own
 * content to the same `.astro/`, and a build that renders another's modules finds its chapters gone.
 * @returns what lets the next one in
 */
export async function haveProject(): Promise<() => void> {
  for (;;) {
    try {
      return lockBuild('.cache/tests.json');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
