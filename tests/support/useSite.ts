import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { distFolder } from './distFolder.ts';
import { launchChromium } from './launchChromium.ts';
import { serveFolder, type FolderServer } from './serveFolder.ts';

export interface Site {
  /** Origin with base path, without closing slash. */
  readonly url: string;
  /** A page in a context of its own, opened at an address from the root; dispose of it with `await using`. */
  open(address: string, options?: OpenOptions): Promise<Page>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Runs in the page before anything of its own, content security policy or not. */
  readonly init?: string | undefined;
  /** Prepares the page before it goes to the address, for example to listen. */
  readonly before?: ((page: Page) => void) | undefined;
}

/** Serves a built site and starts a browser for all tests of a file. */
export function useSite(folder: () => string = () => distFolder, base = ''): Site {
  let browser: Browser | undefined;
  let server: FolderServer | undefined;
  beforeAll(async () => {
    server = await serveFolder(folder(), base);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const url = (): string => server?.url ?? '';
  return {
    get url() {
      return url();
    },
    async open(address, { init, before, ...options } = {}) {
      const page = await browser!.newPage({ locale: 'de-DE', ...options });
      if (init !== undefined) await page.addInitScript({ content: init });
      before?.(page);
      await page.goto(url() + address, { waitUntil: 'load' });
      return page;
    },
  };
}
