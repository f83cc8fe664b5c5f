import type { Edition, EditionUrgentNotice } from '../model/Edition.ts';
import type { FilingLine } from '../model/Supplement.ts';
import { noticeNumber, stillInForce } from '../model/urgentNotices.ts';
import { formatDay } from '../text/dates.ts';

/**
 * Lines of the filing instructions for urgent notices, which lie at the very front: out with those that have ended on the
 * way; those that go on stay, with another last day.
 * @param between all editions after the reader's up to the new one
 */
export function noticeLines(between: readonly Edition[]): FilingLine[] {
  const ended = between.flatMap(({ name, urgentNotices = [] }) =>
    urgentNotices.flatMap((notice) => (notice.outcome === 'verlaengert' ? [] : [line(notice, 'herausnehmen', endWords[notice.outcome](name))])),
  );
  const newest = between.at(-1);
  const kept = newest ? stillInForce(newest) : [];
  return [...ended, ...kept.map((notice) => line(notice, '–', `bleibt vorn; auf dem Blatt ändern: gilt bis ${formatDay(notice.until)}`))];
}

const endWords = {
  erledigt: (edition: string) => `steht jetzt in den Blättern (Ausgabe ${edition})`,
  abgelaufen: () => 'abgelaufen',
} as const;

const line = ({ name, title }: EditionUrgentNotice, remove: '–' | 'herausnehmen', remark: string): FilingLine => ({
  chapter: `Eilmitteilung ${noticeNumber(name)}`,
  title,
  register: '',
  remove,
  insert: '–',
  // It bears no edition at its foot.
  out: [],
  in: [],
  remark,
});
