import type { CurrentBinder } from '../source/currentBinder.ts';

/** What the web face of a block knows about the text it stands in; a route puts it into `Astro.locals.text`. */
export interface ScreenContext {
  readonly current: CurrentBinder;
  /** Identity of the text, for remembered ticks: the chapter's slug. */
  readonly slug: string;
  /** Folder of the MDX file: pictures are named relative to it. */
  readonly folder: string;
  /** Who offers to keep entries in the browser: each block (chapters) or the page as a whole (templates). */
  readonly keeper: 'block' | 'page';
  /** A number that is used once on the page, for ids. */
  readonly next: () => number;
}

/**
 * @param slug of the chapter, page or template
 * @param folder that holds its MDX file
 */
export function screenContext(current: CurrentBinder, slug: string, folder: string, keeper: ScreenContext['keeper'] = 'block'): ScreenContext {
  let count = 0;
  return { current, slug, folder, keeper, next: () => ++count };
}

declare global {
  namespace App {
    interface Locals {
      /** Set by every route that renders MDX. */
      text: ScreenContext;
    }
  }
}
