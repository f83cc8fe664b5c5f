const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

/**
 * »November 2026« from a state such as `2026-11`.
 * @param state year and month, `YYYY-MM`
 */
export function formatMonth(state: string): string {
  const [year, month] = state.split('-');
  return `${months[Number(month) - 1] ?? month} ${year}`;
}

/** »31. Mai 2027« from a day `YYYY-MM-DD`. */
export const formatDay = (day: string): string => `${Number(day.slice(8))}. ${formatMonth(day.slice(0, 7))}`;
