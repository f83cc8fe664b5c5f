import type { Page } from 'playwright-core';

/** Runs in a page before anything of its own and adds up by how much things move without anyone having touched them. */
export const watchShifts = `window.shifts = []; new PerformanceObserver((list) => { for (const { value, hadRecentInput, sources } of list.getEntries()) if (!hadRecentInput) shifts.push({ value, what: sources.map(({ node }) => node ? (node.nodeName + ' ' + (node.className ?? '')).trim() : '') }); }).observe({ type: 'layout-shift', buffered: true });`;

export interface Shift {
  /** Share of CLS. */
  readonly value: number;
  /** The elements that moved. */
  readonly what: readonly string[];
}

/** What has moved until now, once two more frames are painted. */
export const shiftsOf = (page: Page): Promise<Shift[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return (window as unknown as { shifts: Shift[] }).shifts;
  });
