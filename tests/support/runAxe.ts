import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Source of axe, to be run in the page before its own scripts; a content security policy doesn't hold it up. */
export const axeSource: string = axe.source;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that can differ between light and dark: the markup is the same. */
const colourRules = ['color-contrast', 'link-in-text-block'];

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * Faults that axe finds in the page as it stands, one line each.
 * @param rules `colours` leaves the rules out that cannot tell light from dark
 */
export async function runAxe(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  const runOnly = rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules };
  const findings = await page.evaluate(async (only) => {
    const { axe: inPage } = window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Finding[] }> } };
    return (await inPage.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
  return findings.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${help} – ${target.join(' ')} – ${failureSummary.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** Findings in light and then in dark, each marked. */
export async function runAxeInBothModes(page: Page): Promise<string[]> {
  const light = await runAxe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await runAxe(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light.map((line) => `hell: ${line}`), ...dark.map((line) => `dunkel: ${line}`)];
}
