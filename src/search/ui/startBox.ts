import { loadSearch } from './loadSearch.ts';
import { startCombobox } from './startCombobox.ts';

/** Suggestions for the search boxes that lead to the search page; the forms themselves need no script. */
export function startBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=search]');
    if (input) startBox(form, input);
  }
}

function startBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const base = form.dataset['base'] ?? '/';
  startCombobox(
    input,
    async (typed) => (await loadSearch(base)).suggest(typed),
    () => form.requestSubmit(),
  );
  void loadSearch(base).catch(() => undefined);
}
