import type { Values } from '../../model/TemplateDocument.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is entered in a form on screen, by field id: fields, ticks and table cells carry `data-field`; sums follow from them. */
export function collectValues(form: ParentNode): Values {
  const values: Record<string, string> = {};
  for (const control of form.querySelectorAll<Control>('[data-field]')) {
    const id = control.dataset['field'] ?? '';
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      if (control.checked) values[id] = control.type === 'checkbox' ? 'ja' : control.value;
    } else if (control.value.trim() !== '') values[id] = control.value;
  }
  return values;
}
