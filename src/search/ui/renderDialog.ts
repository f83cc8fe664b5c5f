import { element } from './element.ts';

/** The dialog of the search. Its form leads to the search page as well. */
export function renderDialog(base: string): HTMLDialogElement {
  const title = 'suche-titel';
  const field = 'suche-feld-dialog';
  const input = element('input', {
    id: field,
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '200',
    required: '',
  });
  return element(
    'dialog',
    { class: 'search-dialog', 'data-search': '', 'aria-labelledby': title },
    element(
      'div',
      { class: 'search-panel' },
      element(
        'div',
        { class: 'search-head' },
        element('h2', { id: title }, 'Suche im Ordner'),
        element('button', { type: 'button', class: 'search-close' }, 'Schließen'),
      ),
      element(
        'form',
        { role: 'search', 'aria-labelledby': title, action: `${base}suche/`, method: 'get', class: 'search-form' },
        element('label', { for: field }, 'Stichwort oder Frage'),
        element(
          'div',
          { class: 'search-row' },
          element('div', { class: 'search-field' }, input),
          element('button', { type: 'submit', class: 'search-submit' }, 'Suchen'),
        ),
      ),
      element('p', { role: 'status', class: 'search-status' }),
      element('div', { 'data-search-output': '' }),
    ),
  );
}
