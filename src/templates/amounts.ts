import { parseGerman } from '../blocks/keep/sumFields.ts';
import { fieldsOf, type Field, type TemplateDocument, type Values } from './TemplateDocument.ts';

/** »1 234,50«: narrow no-break space between thousands, cents only where there are any. */
export function formatAmount(value: number): string {
  const cents = Math.round(Math.abs(value) * 100);
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  const rest = cents % 100;
  return `${value < 0 && cents > 0 ? '−' : ''}${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

/** Number from what was typed, »1.234,50« or »1 234,5«; undefined if it isn't an amount. */
export const parseAmount = (text: string): number | undefined => parseGerman(text.replace('−', '-'));

/**
 * The entries together with the sums that follow from them. A sum of sums works; a sum is left open
 * as long as none of its fields holds an amount, and a circle of sums stays open too.
 */
export function withSums(document: TemplateDocument, values: Values): Values {
  const fields = new Map(fieldsOf(document).map((field) => [field.id, field]));
  const result: Record<string, string> = { ...values };
  for (const field of fields.values()) {
    if (field.type !== 'summe') continue;
    const total = amountOf(field, fields, values, new Set());
    if (total === undefined) delete result[field.id];
    else result[field.id] = formatAmount(total);
  }
  return result;
}

function amountOf(field: Field, fields: ReadonlyMap<string, Field>, values: Values, above: ReadonlySet<string>): number | undefined {
  if (field.type !== 'summe') return parseAmount(values[field.id] ?? '');
  if (above.has(field.id)) return undefined;
  const path = new Set([...above, field.id]);
  const amounts = (field.sumOf ?? []).map((id) => {
    const part = fields.get(id);
    return part && amountOf(part, fields, values, path);
  });
  // Cents, so that 0,1 + 0,2 is 0,3.
  return amounts.every((amount) => amount === undefined)
    ? undefined
    : amounts.reduce<number>((total, amount) => total + Math.round((amount ?? 0) * 100), 0) / 100;
}
