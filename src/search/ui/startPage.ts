import type { Filters } from '../query/types.ts';
import { loadSearch } from './loadSearch.ts';
import { renderFilters } from './renderFilters.ts';
import { renderHits } from './renderHits.ts';
import { NO_CHOICE, runQuery } from './runQuery.ts';
import { startCombobox } from './startCombobox.ts';

const FIRST = 8;
const STEP = 12;
const PAUSE = 250;

/** What the address of the search page says: `?q=…&register=…&art=…`. */
interface State {
  query: string;
  filters: Filters;
}

function readAddress(): State {
  const parameters = new URLSearchParams(location.search);
  return { query: parameters.get('q') ?? '', filters: { register: parameters.getAll('register'), kind: parameters.getAll('art') } };
}

function addressOf({ query, filters }: State): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const value of filters.register) parameters.append('register', value);
  for (const value of filters.kind) parameters.append('art', value);
  const text = parameters.toString();
  return text ? `?${text}` : location.pathname;
}

/** Runs the search page: the address is the state, so that it can be shared and the back button works. */
export function startPage(): void {
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  const form = page?.querySelector('form');
  const input = page?.querySelector<HTMLInputElement>('input[type=search]');
  const status = page?.querySelector<HTMLElement>('[role=status]');
  const output = page?.querySelector<HTMLElement>('[data-search-output]');
  const filters = page?.querySelector<HTMLDetailsElement>('[data-search-filters]');
  const groups = page?.querySelector<HTMLElement>('[data-search-filter-groups]');
  const more = page?.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!page || !form || !input || !status || !output || !filters || !groups || !more) return;
  const base = page.dataset['base'] ?? '/';
  const title = document.title;
  let limit = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Room for the hits of a query before they are there: nothing that one sees is pushed away when they come. */
  const reserve = (query: string): void => {
    const isEmpty = query.trim() === '';
    page.toggleAttribute('data-room', !isEmpty);
    filters.hidden = isEmpty;
  };
  const show = async (): Promise<void> => {
    const { query, filters: chosen } = readAddress();
    document.title = query ? `${query} – ${title}` : title;
    reserve(query);
    if (!query.trim()) {
      for (const place of [status, output, groups]) place.replaceChildren();
      more.hidden = true;
      return;
    }
    const result = await runQuery(query, chosen, limit, status, base);
    if (!result) return;
    output.replaceChildren(...renderHits(result, { level: 2, base }));
    const focused = document.activeElement instanceof HTMLInputElement && groups.contains(document.activeElement) ? document.activeElement : undefined;
    groups.replaceChildren(...renderFilters(result, chosen));
    if (focused) groups.querySelector<HTMLInputElement>(`[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)?.focus();
    if (chosen.register.length + chosen.kind.length > 0) filters.open = true;
    more.hidden = result.hits.length >= result.total;
  };
  const go = (state: State, isNew: boolean): void => {
    const address = addressOf(state);
    limit = FIRST;
    if (isNew && address !== location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void show();
  };
  const chosen = (): Filters => {
    const checked = (name: string): string[] => [...groups.querySelectorAll<HTMLInputElement>(`[name=${name}]:checked`)].map(({ value }) => value);
    return { register: checked('register'), kind: checked('art') };
  };
  const search = (): void => {
    clearTimeout(timer);
    go({ query: input.value.trim(), filters: chosen() }, true);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  groups.addEventListener('change', search);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    reserve(input.value);
    // While typing the address follows without filling the history.
    timer = setTimeout(() => go({ query: input.value.trim(), filters: NO_CHOICE }, false), PAUSE);
  });
  more.addEventListener('click', () => {
    const seen = output.querySelectorAll('.search-hit').length;
    limit += STEP;
    void show().then(() => output.querySelectorAll<HTMLElement>('.search-title a')[seen]?.focus());
  });
  addEventListener('popstate', () => {
    input.value = readAddress().query;
    void show();
  });
  let hasSuggestions = false;
  const addSuggestions = (): void => {
    if (hasSuggestions) return;
    hasSuggestions = true;
    startCombobox(input, async (typed) => (await loadSearch(base)).suggest(typed), search);
  };
  input.addEventListener('focus', addSuggestions);
  input.value = readAddress().query;
  if (input.value) void show();
  page.toggleAttribute('data-ready', true);
  // Whoever comes here searches.
  void loadSearch(base).catch(() => undefined);
}
