import { loadSearch } from './loadSearch.ts';
import { startCombobox } from './startCombobox.ts';

/** Suggestions for a search box that leads to the search page. */
export function startBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const base = form.dataset['base'] ?? '/';
  startCombobox(
    input,
    async (typed) => (await loadSearch(base)).suggest(typed),
    () => form.requestSubmit(),
  );
  void loadSearch(base).catch(() => undefined);
}
