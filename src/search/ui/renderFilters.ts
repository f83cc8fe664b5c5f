import type { FilterCount, Filters, SearchResult } from '../query/types.ts';
import { element } from './element.ts';
import { kindName, TEXTS } from './searchTexts.ts';

function group(
  name: 'register' | 'art',
  legend: string,
  counts: readonly FilterCount[],
  chosen: readonly string[],
  label: (value: string) => string,
): HTMLElement[] {
  const missing = chosen.filter((value) => !counts.some((each) => each.value === value)).map((value) => ({ value, count: 0 }));
  const all = [...counts, ...missing];
  if (all.length === 0) return [];
  const boxes = all.map(({ value, count }) => {
    const box = element('input', { type: 'checkbox', name, value });
    box.checked = chosen.includes(value);
    return element('label', { class: 'search-choice' }, box, element('span', {}, `${label(value)} (${String(count)})`));
  });
  return [element('fieldset', { class: 'search-filter' }, element('legend', {}, legend), ...boxes)];
}

/** Checkboxes for registers and kinds with the number of hits of each. */
export function renderFilters({ registers, kinds }: SearchResult, filters: Filters): HTMLElement[] {
  return [...group('register', TEXTS.registers, registers, filters.register, (value) => value), ...group('art', TEXTS.kinds, kinds, filters.kind, kindName)];
}
