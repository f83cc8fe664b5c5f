/** An amount as read: its value in euros, and whether it was called approximate (»ca. 2000«). */
interface Read {
  readonly value: number;
  readonly about: boolean;
}

/** What an entry says: an amount, nothing at all, or something that is no single amount for certain. */
export type Reading = Read | 'leer' | 'unklar';

const pattern = (() => {
  const currency = String.raw`(?:€|EUR\b\.?|Euro\b)`;
  const about = String.raw`(?<about>(?:(?:ca|zirka|circa|etwa|rund|ungefähr)\b\.?|[~≈])\s?)?`;
  const sign = String.raw`(?<sign>[-−–+])?\s?`;
  const whole = String.raw`(?<whole>\d+|[1-9]\d{0,2}(?:(?<group>[.,'’\s])\d{3})(?:\k<group>\d{3})*)`;
  const cents = String.raw`(?:(?<point>[.,])(?<cents>\d{1,2})|\s?[.,]\s?[-−–—]{1,2})?`;
  const scale = String.raw`(?:\s?(?:(?<thousand>Tsd\b\.?|Tausend\b|T(?=\s?(?:€|EUR)))|(?<million>Mio\b\.?|Million(?:en)?\b)))?`;
  return new RegExp(`^${about}(?:${currency}\\s?)?${sign}${whole}${cents}${scale}(?:\\s?${currency})?$`, 'i');
})();

/**
 * Reads an amount in euros as people write it: »1.234,50«, »1234.50«, »1 234,50 €«, »1500,-«, »EUR 2.000«, »ca. 2000«, »2 Tsd.«.
 * What can be read in two ways is read in none: »1,234« is a thousand to some and little more than one to others.
 */
export function readAmount(text: string): Reading {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return 'leer';
  const groups = pattern.exec(plain)?.groups;
  if (!groups) return 'unklar';
  const { about, sign, whole = '', group, point, cents = '', thousand, million } = groups;
  const thousands = group === undefined ? 0 : whole.split(group).length - 1;
  if (group !== undefined && (group === point || (group === ',' && point === undefined && thousands === 1))) return 'unklar';
  const digits = whole.replace(/\D/g, '');
  const value = Number(`${digits}.${cents}`) * (million ? 1_000_000 : thousand ? 1000 : 1);
  if (value * 100 > Number.MAX_SAFE_INTEGER) return 'unklar';
  return { value: sign === undefined || sign === '+' ? value : -value, about: about !== undefined };
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

/** The amount of a field, and the fields that keep it open because what they hold can't be read. */
export interface Total {
  readonly value?: number;
  readonly unread: readonly string[];
}

/**
 * The amount of a field. A sum of sums works. A sum is left open as long as none of its fields holds an amount,
 * where an entry can't be read (never a total without it), and where sums go in a circle.
 */
export function totalOf(id: string, find: (id: string) => Amount | undefined, above: readonly string[] = []): Total {
  const field = find(id);
  if (!field || above.includes(id)) return { unread: [] };
  if ('entry' in field) {
    const reading = readAmount(field.entry);
    return reading === 'unklar' ? { unread: [id] } : reading === 'leer' ? { unread: [] } : { value: reading.value, unread: [] };
  }
  const totals = field.sumOf.map((part) => totalOf(part, find, [...above, id]));
  const unread = [...new Set(totals.flatMap((total) => total.unread))];
  const values = totals.flatMap(({ value }) => value ?? []);
  if (unread.length > 0 || values.length === 0) return { unread };
  // Cents, so that 0,1 + 0,2 is 0,3.
  return { value: values.reduce((total, value) => total + Math.round(value * 100), 0) / 100, unread };
}

const listed = new Intl.ListFormat('de');

/** »offen, weil »Miete« kein lesbarer Betrag ist«: what a sum says instead of a total, on screen as in files. */
export const openSum = (names: readonly string[]): string =>
  `offen, weil ${listed.format(names.map((name) => `»${name}«`))} ${names.length === 1 ? 'kein lesbarer Betrag ist' : 'keine lesbaren Beträge sind'}`;

/** Ids out of »a1, a2«. */
export const idsOf = (list: string): string[] => list.split(/[\s,|]+/).filter(Boolean);
