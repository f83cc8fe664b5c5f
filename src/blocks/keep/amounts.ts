/** Number from German notation: »1.234,50«, »1 234,5«, »12«; undefined for anything else. */
export function parseGerman(text: string): number | undefined {
  const plain = text.replace(/[\s\u202f\u00a0]|€|Euro/g, '').replace('−', '-');
  if (!/^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(plain)) return undefined;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

/** »1 234,50«: narrow no-break space between thousands, cents only where there are any. */
export function formatAmount(value: number): string {
  const cents = Math.round(Math.abs(value) * 100);
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  const rest = cents % 100;
  return `${value < 0 && cents > 0 ? '−' : ''}${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

/** What a field holds: an entry, or the fields that it adds up. */
export type Amount = { readonly entry: string } | { readonly sumOf: readonly string[] };

/**
 * The amount of a field. A sum of sums works; a sum is left open as long as none of its fields
 * holds an amount, and a circle of sums stays open too.
 */
export function amountOf(id: string, find: (id: string) => Amount | undefined, above: readonly string[] = []): number | undefined {
  const field = find(id);
  if (!field || above.includes(id)) return undefined;
  if ('entry' in field) return parseGerman(field.entry);
  const amounts = field.sumOf.map((part) => amountOf(part, find, [...above, id])).filter((amount) => amount !== undefined);
  // Cents, so that 0,1 + 0,2 is 0,3.
  return amounts.length === 0 ? undefined : amounts.reduce((total, amount) => total + Math.round(amount * 100), 0) / 100;
}

/** Ids out of »a1, a2«. */
export const idsOf = (list: string): string[] => list.split(/[\s,|]+/).filter(Boolean);
