import { formatDay } from '../../text/dates.ts';
import { typography } from '../../text/typography.ts';

/**
 * What stands in the place of »gültig bis …« once that day has passed.
 * @param until last day that counts, `YYYY-MM-DD`
 * @param now the reader's day, by the reader's clock
 * @returns undefined as long as it counts
 */
export function expiredWords(until: string, now: Date): string | undefined {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return today <= until ? undefined : typography(`abgelaufen am ${formatDay(until)}, gilt nicht mehr`);
}
