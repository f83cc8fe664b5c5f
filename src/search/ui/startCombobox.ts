import type { Suggestion } from '../query/suggest.ts';
import { element } from './element.ts';
import { TEXTS } from './searchTexts.ts';

let count = 0;

/**
 * Offers completions under a search field (ARIA combobox with list box, focus stays in the field):
 * arrows choose, Enter takes, Escape closes. Without a choice Enter does what the form does.
 */
export function startCombobox(input: HTMLInputElement, suggest: (typed: string) => Promise<readonly Suggestion[]>, onTake: () => void): void {
  const id = `suchvorschlaege-${String((count += 1))}`;
  const list = element('ul', { id, role: 'listbox', 'aria-label': TEXTS.suggestions, class: 'search-suggestions', hidden: '' });
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('autocomplete', 'off');
  let active = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const activate = (index: number): void => {
    active = index;
    options().forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const chosen = options()[index];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const take = (query: string): void => {
    input.value = query;
    close();
    onTake();
  };
  const update = async (): Promise<void> => {
    const typed = input.value;
    const found = await suggest(typed);
    if (typed !== input.value || document.activeElement !== input) return;
    if (found.length === 0) {
      close();
      return;
    }
    list.replaceChildren(
      ...found.map(({ query, word }, index) => {
        const option = element('li', { id: `${id}-${String(index)}`, role: 'option', 'aria-selected': 'false' }, word);
        // mousedown would take the focus from the field before the click arrives.
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => take(query));
        option.dataset['query'] = query;
        return option;
      }),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
  };
  input.addEventListener('input', () => void update());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const all = options();
    if (event.key === 'Escape' && !list.hidden) {
      // The first Escape closes the list, only the next one the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && all.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than options: the field itself, with none chosen.
      const places = all.length + 1;
      activate(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      take(all[active]?.dataset['query'] ?? input.value);
    } else if (event.key === 'Enter') close();
  });
}
