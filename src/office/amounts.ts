import { amountOf, formatAmount, type Amount } from '../blocks/keep/amounts.ts';
import { fieldsOf, type TemplateDocument, type Values } from '../model/TemplateDocument.ts';

/** The entries together with the sums that follow from them. */
export function withSums(document: TemplateDocument, values: Values): Values {
  const fields = new Map(fieldsOf(document).map((field) => [field.id, field]));
  const find = (id: string): Amount | undefined => {
    const field = fields.get(id);
    return field?.type === 'summe' ? { sumOf: field.sumOf ?? [] } : field && { entry: values[id] ?? '' };
  };
  const result: Record<string, string> = { ...values };
  for (const { id, type } of fields.values()) {
    if (type !== 'summe') continue;
    const total = amountOf(id, find);
    if (total === undefined) delete result[id];
    else result[id] = formatAmount(total);
  }
  return result;
}
