import type { Values } from '../TemplateDocument.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What is entered in a form on screen, by field id: fields and ticks carry `data-field`,
 * the cells of empty table rows are counted table by table, as in the document.
 */
export function collectValues(form: ParentNode): Values {
  const values: Record<string, string> = {};
  for (const control of form.querySelectorAll<Control>('[data-field]')) {
    const id = control.dataset['field'] ?? '';
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      if (control.checked) values[id] = control.type === 'checkbox' ? 'ja' : control.value;
    } else if (control.value.trim() !== '') values[id] = control.value;
  }
  [...form.querySelectorAll('figure.table')].forEach((table, index) => {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.querySelector('.cell-field'));
    rows.forEach((row, rowIndex) => {
      [...row.querySelectorAll<HTMLTextAreaElement>('.cell-field')].forEach((cell, column) => {
        if (cell.value.trim() !== '') values[`leer-${index + 1}-${rowIndex + 1}-${column + 1}`] = cell.value;
      });
    });
  });
  return values;
}
