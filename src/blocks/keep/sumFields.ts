import { amountOf, formatAmount, idsOf } from './amounts.ts';

/** Fills fields of the kind »summe« with the total of the fields they name; these may be sums themselves. */
export function sumFields(element: ParentNode): void {
  const find = (id: string) => {
    const sum = element.querySelector<HTMLInputElement>(`[data-sum="${id}"]`);
    if (sum) return { sumOf: idsOf(sum.dataset['sumOf'] ?? '') };
    const field = element.querySelector<HTMLInputElement>(`[data-field="${id}"]`);
    return field ? { entry: field.value } : undefined;
  };
  for (const sum of element.querySelectorAll<HTMLInputElement>('[data-sum]')) {
    const total = amountOf(sum.dataset['sum'] ?? '', find);
    sum.value = total === undefined ? '' : formatAmount(total);
  }
}
