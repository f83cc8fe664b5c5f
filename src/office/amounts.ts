import { formatAmount, openSum, totalOf, type Amount } from '../blocks/keep/amounts.ts';
import { fieldsOf, type TemplateDocument, type Values } from '../model/TemplateDocument.ts';

/** The entries together with the sums that follow from them; an entry that keeps a sum open says so, and so does the sum. */
export function withSums(document: TemplateDocument, values: Values): Values {
  const fields = new Map(fieldsOf(document).map((field) => [field.id, field]));
  const find = (id: string): Amount | undefined => {
    const field = fields.get(id);
    return field?.type === 'summe' ? { sumOf: field.sumOf ?? [] } : field && { entry: values[id] ?? '' };
  };
  const result: Record<string, string> = { ...values };
  for (const { id, type } of fields.values()) {
    if (type !== 'summe' && type !== 'betrag') continue;
    const { value, unread } = totalOf(id, find);
    for (const name of unread) result[name] = `${values[name] ?? ''} (kein lesbarer Betrag)`;
    if (type === 'betrag') continue;
    if (value !== undefined) result[id] = formatAmount(value);
    else if (unread.length > 0) result[id] = openSum(unread.map((name) => fields.get(name)?.name ?? name));
    else delete result[id];
  }
  return result;
}
