import type { Page } from 'playwright-core';

/**
 * Waits until the program that counts and keeps what is entered in the first list or form of a page is there:
 * it is loaded when the form comes near, which may be after the page is.
 */
export const formReady = (page: Page): Promise<void> => page.locator('[data-keep-consent]:enabled').first().waitFor({ state: 'attached' });
