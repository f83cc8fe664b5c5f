import type { Page } from 'playwright-core';
import type { OpenOptions, Site } from './useSite.ts';

/** Keeps what the browser would otherwise only tell its console. */
const listen = `window.violations = []; document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective + ': ' + event.blockedURI));`;

export interface WatchedPage {
  readonly page: Page;
  /** Addresses elsewhere that it has asked for. */
  readonly foreign: readonly string[];
  /** Errors and warnings on the console. */
  readonly complaints: readonly string[];
}

/** Opens a page and writes down what it asks for and complains about. */
export async function watchPage(site: Site, address: string, options: OpenOptions = {}): Promise<WatchedPage> {
  const { watched, watching } = watch(site, options);
  return { page: await site.open(address, watched), ...watching };
}

/** The same in a tab that many pages share, one after the other. */
export function visitWatched<Result>(site: Site, address: string, options: OpenOptions, use: (watched: WatchedPage) => Promise<Result>): Promise<Result> {
  const { watched, watching } = watch(site, options);
  return site.visit(address, watched, (page) => use({ page, ...watching }));
}

function watch(site: Site, options: OpenOptions): { readonly watched: OpenOptions; readonly watching: Omit<WatchedPage, 'page'> } {
  const foreign: string[] = [];
  const complaints: string[] = [];
  const before = (opened: Page): void => {
    opened.on('request', (request) => {
      if (!request.url().startsWith(`${site.url}/`)) foreign.push(request.url());
    });
    opened.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(error.message));
  };
  return { watched: { ...options, init: listen + (options.init ?? ''), before }, watching: { foreign, complaints } };
}

/** What the page has left in the browser, and what its security policy has stopped. */
export const tracesOf = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
    violations: (window as unknown as { violations: string[] }).violations,
  }));

/** A page that leaves no traces. */
export const nothing = { cookies: '', local: [], session: [], databases: 0, caches: 0, violations: [] };
