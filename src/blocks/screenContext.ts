import type { CurrentBinder } from '../source/currentBinder.ts';

/** What the web face of a block knows about the text it stands in; a route puts it into `Astro.locals.text`. */
export interface ScreenContext {
  /** Identity of the text, for remembered ticks: the chapter's slug. */
  readonly slug: string;
  /** Folder of the MDX file: pictures are named relative to it. */
  readonly folder: string;
  /** Who offers to keep entries in the browser: each block (chapters) or the page as a whole (templates). */
  readonly keeper: 'block' | 'page';
  /** A number that is used once on the page, for ids. */
  readonly next: () => number;
  /** Whether this is the first time on the page that someone asks for it: a style sheet, a sign to draw. */
  readonly isFirst: (what: string) => boolean;
}

/**
 * The context of one page.
 * @param slug of the chapter, page or template
 * @param folder that holds its MDX file
 */
export function screenContext(slug: string, folder: string, keeper: ScreenContext['keeper'] = 'block'): ScreenContext {
  let count = 0;
  const known = new Set<string>();
  return { slug, folder, keeper, next: () => ++count, isFirst: (what) => known.size < known.add(what).size };
}

declare global {
  namespace App {
    interface Locals {
      /** The binder all pages are made of; set for every page by src/middleware.ts. */
      current: CurrentBinder;
      /** Set by every route that renders MDX. */
      text: ScreenContext;
    }
  }
}
