import type { Values } from './keptValues.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields, ticks and table cells carry `data-field`; sums follow from them. */
export const controlsOf = (element: ParentNode): Control[] => [...element.querySelectorAll<Control>('[data-field]')];

export const nameOf = (control: Control): string => control.dataset['field'] ?? '';

export const isTick = (control: Control): control is HTMLInputElement => control.type === 'checkbox' || control.type === 'radio';

/** What is entered, by field; an empty field has no value. */
export function valuesOf(controls: readonly Control[]): Values {
  const values: Values = {};
  for (const control of controls) {
    if (isTick(control)) {
      if (control.checked) values[nameOf(control)] = control.type === 'checkbox' ? 'ja' : control.value;
    } else if (control.value.trim() !== '') values[nameOf(control)] = control.value;
  }
  return values;
}

/** Shows a value; undefined empties the field. */
export function show(control: Control, value: string | undefined): void {
  if (isTick(control)) control.checked = value !== undefined && (control.type === 'checkbox' ? value === 'ja' : value === control.value);
  else control.value = value ?? '';
}

/** What a reader calls a field. */
export function labelOf(control: HTMLElement & Pick<Control, 'labels'>): string {
  const [label] = control.labels ?? [];
  return (control.getAttribute('aria-label') ?? label?.querySelector('.field-name')?.textContent ?? label?.textContent ?? '').trim();
}
