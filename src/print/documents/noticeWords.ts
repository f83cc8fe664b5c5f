import type { EditionUrgentNotice } from '../../model/Edition.ts';
import { noticeNumber } from '../../model/urgentNotices.ts';
import { formatDay } from '../../text/dates.ts';
import { typography } from '../../text/typography.ts';

/** »1/2026 Titel, gilt bis 31. Mai 2027«: an urgent notice in the letter and on the control sheet. */
export const noticeWords = ({ name, title, until }: EditionUrgentNotice): string =>
  typography(`${noticeNumber(name)} ${title}, gilt bis ${formatDay(until)}`);
