import { formatAmount, idsOf, openSum, readAmount, totalOf, type Amount } from './amounts.ts';
import { labelOf, nameOf, type Control } from './fieldValues.ts';

const unreadable = 'Kein lesbarer Betrag. Schreiben Sie zum Beispiel 1234,50.';

/** Fills fields of the kind »summe« with the total of the fields they name (these may be sums themselves), or says why it is open. */
export function sumFields(element: ParentNode): void {
  for (const sum of element.querySelectorAll<HTMLInputElement>('[data-sum]')) {
    const { value, unread } = totalOf(sum.dataset['sum'] ?? '', (id) => amountIn(element, id));
    sum.value = value === undefined ? '' : formatAmount(value);
    sum.placeholder = unread.length === 0 ? '' : 'offen';
    explain(sum, unread.length === 0 ? '' : `Die Summe ist ${openSum(unread.map((id) => labelIn(element, id)))}.`);
  }
  for (const control of element.querySelectorAll<Control>('[aria-invalid]')) checkAmount(element, control);
}

/**
 * Marks a field whose entry should be an amount and is none, or takes the mark away.
 * @returns what to announce; undefined if all is well
 */
export function checkAmount(element: ParentNode, target: HTMLElement): string | undefined {
  const control = target as Control;
  const name = control.dataset['field'];
  if (name === undefined || !isAmount(element, control)) return undefined;
  const faulty = readAmount(control.value) === 'unklar';
  if (faulty) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  explain(control, faulty ? unreadable : '');
  return faulty ? `${labelOf(control)}: ${unreadable}` : undefined;
}

/** A field of the kind »betrag«, or one that a sum adds up. */
const isAmount = (element: ParentNode, control: Control): boolean =>
  control.hasAttribute('data-amount') ||
  [...element.querySelectorAll<HTMLElement>('[data-sum]')].some((sum) => idsOf(sum.dataset['sumOf'] ?? '').includes(nameOf(control)));

function amountIn(element: ParentNode, id: string): Amount | undefined {
  const sum = element.querySelector<HTMLInputElement>(`[data-sum="${id}"]`);
  if (sum) return { sumOf: idsOf(sum.dataset['sumOf'] ?? '') };
  const field = element.querySelector<Control>(`[data-field="${id}"]`);
  return field ? { entry: field.value } : undefined;
}

function labelIn(element: ParentNode, id: string): string {
  const field = element.querySelector<Control>(`[data-field="${id}"]`);
  return field ? labelOf(field) : id;
}

/** Sets the line of explanation below a field, which is read out with it; an empty text takes it away. */
function explain(control: Control, text: string): void {
  const place = control.closest<HTMLElement>('.field, .field-inline') ?? control;
  const known = place.nextElementSibling?.matches('.field-fault') ? place.nextElementSibling : undefined;
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && id !== known?.id);
  if (text === '') known?.remove();
  const line = text === '' ? undefined : (known ?? place.ownerDocument.createElement('span'));
  if (line && line !== known) {
    line.className = 'field-fault';
    line.id = `fehler-${control.dataset['field'] ?? control.dataset['sum']}`;
    place.after(line);
  }
  if (line && line.textContent !== text) line.textContent = text;
  const ids = [...others, ...(line ? [line.id] : [])];
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}
