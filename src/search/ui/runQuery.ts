import type { Filters, SearchResult } from '../query/types.ts';
import { element } from './element.ts';
import { loadSearch } from './loadSearch.ts';
import { countText, explanationTexts, TEXTS } from './searchTexts.ts';

let latest = 0;

/** Empty filters. */
export const NO_CHOICE: Filters = { register: [], kind: [] };

/**
 * Searches and tells the live region what happened. Gives `undefined` when a newer query has overtaken this one
 * or the index could not be loaded.
 */
export async function runQuery(query: string, filters: Filters, limit: number, status: HTMLElement, base: string): Promise<SearchResult | undefined> {
  latest += 1;
  const mine = latest;
  const patience = setTimeout(() => {
    if (mine === latest) status.replaceChildren(TEXTS.loading);
  }, 400);
  try {
    const { search } = await loadSearch(base);
    const result = await search(query, filters, limit);
    if (mine !== latest) return undefined;
    const lines = [countText(result), ...explanationTexts(result.explanation, result.total)];
    status.replaceChildren(...lines.map((line, index) => element('span', { class: index === 0 ? 'search-count' : 'search-note' }, `${line} `)));
    return result;
  } catch {
    if (mine === latest) status.replaceChildren(TEXTS.failed);
    return undefined;
  } finally {
    clearTimeout(patience);
  }
}
