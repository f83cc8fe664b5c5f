import type { UrgentNotice } from '../model/Binder.ts';
import type { Edition, EditionUrgentNotice } from '../model/Edition.ts';
import { noticeNumber, openNotices } from '../model/urgentNotices.ts';
import { formatDay, formatMonth } from '../text/dates.ts';
import { FreezeRefused } from './freeze.ts';

export interface NoticeOutcomes {
  /** What the edition to come says of each open notice, oldest first. */
  readonly decided: readonly EditionUrgentNotice[];
  /** Notices whose head says nothing that holds, each with the reason, German. */
  readonly undecided: readonly { readonly notice: UrgentNotice; readonly reason: string }[];
}

/**
 * What becomes of each open urgent notice with the edition to come: its head says »erledigt« or »verlaengert« with that
 * edition's name. One whose last day lies before the edition's month has ended by itself.
 * @param editions frozen ones, oldest first
 * @param next name and month of the edition to come
 */
export function noticeOutcomes(
  notices: readonly UrgentNotice[],
  editions: readonly Edition[],
  next: { readonly name: string; readonly state: string },
): NoticeOutcomes {
  const decided: EditionUrgentNotice[] = [];
  const undecided: { notice: UrgentNotice; reason: string }[] = [];
  for (const notice of openNotices(notices, editions).reverse()) {
    const { titel, datum, gueltig_bis, erledigt, verlaengert } = notice.head;
    const decide = (outcome: EditionUrgentNotice['outcome']): void =>
      void decided.push({ name: notice.name, title: titel, date: datum, until: gueltig_bis, outcome });
    const leave = (reason: string): void => void undecided.push({ notice, reason });
    if (erledigt === next.name) decide('erledigt');
    else if (verlaengert === next.name && gueltig_bis.slice(0, 7) > next.state) decide('verlaengert');
    else if (verlaengert === next.name) leave(`verlängert, gilt aber nur bis ${formatDay(gueltig_bis)}`);
    else if (gueltig_bis.slice(0, 7) < next.state) decide('abgelaufen');
    else leave(erledigt === undefined ? 'noch offen' : `»erledigt« nennt die Ausgabe ${erledigt}`);
  }
  return { decided, undecided };
}

/** @throws FreezeRefused if it is not said of every open notice what becomes of it */
export function refuseUndecided({ undecided }: NoticeOutcomes, { name, state }: { readonly name: string; readonly state: string }): void {
  if (undecided.length === 0) return;
  const list = undecided.map(({ notice, reason }) => `  ${noticeNumber(notice.name)} ${notice.head.titel} (${reason}): ${notice.file}`).join('\n');
  throw new FreezeRefused(
    `Was wird aus ${undecided.length === 1 ? 'dieser Eilmitteilung' : 'diesen Eilmitteilungen'}?\n${list}\nAbhilfe: Schreiben Sie in den Kopf der Datei »erledigt: ${name}«, wenn die neuen Blätter es selbst sagen; sonst »verlaengert: ${name}« und »gueltig_bis« mit einem Tag nach dem ${formatMonth(state)}.`,
  );
}

const outcomeWords = { erledigt: 'erledigt; herausnehmen', verlaengert: 'verlängert', abgelaufen: 'abgelaufen; herausnehmen' } as const;

/** Lines of the preview; empty if there is no open notice. */
export function outcomeReport({ decided, undecided }: NoticeOutcomes): string {
  const lines = [
    ...decided.map(
      ({ name, title, until, outcome }) =>
        `  ${noticeNumber(name)}  ${outcomeWords[outcome]}${outcome === 'verlaengert' ? ` bis ${formatDay(until)}` : ''}  ${title}`,
    ),
    ...undecided.map(({ notice, reason }) => `  ${noticeNumber(notice.name)}  ${reason}  ${notice.head.titel}`),
  ];
  return lines.length === 0 ? '' : `\nEilmitteilungen\n${lines.join('\n')}`;
}
