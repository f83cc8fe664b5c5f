import { readKept, writeKept, forget, type Values } from './keptValues.ts';
import { sumFields } from './sumFields.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Wires every `[data-keep]` element of a page: restores, counts, keeps (after consent) and clears what is entered in it. */
export function startKeeping(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-keep]')) keep(element, element.dataset['keep'] ?? '');
}

function keep(element: HTMLElement, key: string): void {
  const fields = [...element.querySelectorAll<Field>('[data-field]')];
  const consent = element.querySelector<HTMLInputElement>('[data-keep-consent]');
  const progress = element.querySelector<HTMLElement>('[data-keep-progress]');
  const kept = readKept(key);

  if (kept) for (const field of fields) restore(field, kept);
  if (consent) consent.checked = kept !== undefined;
  const update = (): void => {
    sumFields(element);
    if (progress) progress.textContent = progressText(fields);
  };
  const save = (): void => {
    if (consent?.checked) writeKept(key, valuesOf(fields));
  };

  element.addEventListener('input', ({ target }) => {
    if (target === consent) {
      if (!consent?.checked) forget(key);
    } else update();
    save();
  });
  element.addEventListener('click', ({ target }) => tickByText(target));
  element.querySelector('[data-keep-clear]')?.addEventListener('click', () => {
    for (const field of fields) clear(field);
    update();
    save();
  });
  update();
  element.querySelector('[data-keep-controls]')?.removeAttribute('hidden');
}

/** A click on the words of an item ticks its box; links, terms and marked text keep their own meaning. */
function tickByText(target: EventTarget | null): void {
  if (!(target instanceof Element) || target.closest('a, button, input') || String(getSelection()) !== '') return;
  target.closest('.tick-text')?.parentElement?.querySelector('input')?.click();
}

const isTick = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio';

/** »3 von 8 erledigt« */
const progressText = (fields: readonly Field[]): string => `${fields.filter((field) => isTick(field) && field.checked).length} von ${fields.length} erledigt`;

function restore(field: Field, values: Values): void {
  const value = values[field.dataset['field'] ?? ''];
  if (value === undefined) return;
  if (isTick(field)) field.checked = field.type === 'checkbox' ? value === 'ja' : value === field.value;
  else field.value = value;
}

function clear(field: Field): void {
  if (isTick(field)) field.checked = false;
  else field.value = '';
}

function valuesOf(fields: readonly Field[]): Values {
  const values: Values = {};
  for (const field of fields) {
    const name = field.dataset['field'] ?? '';
    if (isTick(field)) {
      if (field.checked) values[name] = field.type === 'checkbox' ? 'ja' : field.value;
    } else if (field.value !== '') values[name] = field.value;
  }
  return values;
}
