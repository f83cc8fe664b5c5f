import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Download, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { distFolder } from './distFolder.ts';
import { serveFolder, type FolderServer } from './serveFolder.ts';

export interface Site {
  /** Origin with base path, without closing slash. */
  readonly url: string;
  /** A page in a context of its own, opened at an address from the root; dispose of it with `await using`. */
  open(address: string, options?: OpenOptions): Promise<Page>;
  /**
   * Shows an address in a tab that earlier visits with the same options have used: to make a new one takes longer than most pages do.
   * Only for visits that leave nothing behind. The tab is closed if `use` fails.
   */
  visit<Result>(address: string, options: OpenOptions, use: (page: Page) => Promise<Result>): Promise<Result>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Runs in the page before anything of its own, content security policy or not. */
  readonly init?: string | undefined;
  /** Prepares the page before it goes to the address, for example to listen. */
  readonly before?: ((page: Page) => void) | undefined;
}

/** Serves a built site for all tests of a file, in the one browser that tests/site/setup.ts has started. */
export function useSite(folder: () => string = () => distFolder, base = ''): Site {
  let browser: Browser | undefined;
  let server: FolderServer | undefined;
  beforeAll(async () => {
    server = await serveFolder(folder(), base);
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const url = (): string => server?.url ?? '';
  const idle = new Map<string, Page[]>();
  const newPage = async ({ init, before: _before, ...options }: OpenOptions): Promise<Page> => {
    const page = await browser!.newPage({ locale: 'de-DE', ...options });
    if (init !== undefined) await page.addInitScript({ content: init });
    return page;
  };
  return {
    get url() {
      return url();
    },
    async open(address, options = {}) {
      const page = await newPage(options);
      options.before?.(page);
      await page.goto(url() + address, { waitUntil: 'load' });
      return page;
    },
    async visit(address, options, use) {
      const kind = JSON.stringify(options);
      const tabs = idle.get(kind) ?? [];
      idle.set(kind, tabs);
      const page = tabs.pop() ?? (await newPage(options));
      try {
        if (options.viewport) await page.setViewportSize(options.viewport);
        options.before?.(page);
        await page.goto(url() + address, { waitUntil: 'load' });
        const result = await use(page);
        page.removeAllListeners();
        tabs.push(page);
        return result;
      } catch (error) {
        await page.close();
        throw error;
      }
    },
  };
}

/** The bytes of a file that the browser has saved. */
export async function savedFile(download: Download): Promise<Buffer> {
  // The browser belongs to another process: the file has to be asked for.
  const path = join(tmpdir(), `ordner-${process.pid}-${Date.now()}`);
  await download.saveAs(path);
  return readFileSync(path);
}
