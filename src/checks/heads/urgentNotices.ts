import type { UrgentNotice } from '../../model/Binder.ts';
import type { Problem } from '../../model/Problem.ts';
import { noticeNumber, readPassage } from '../../model/urgentNotices.ts';
import { formatDay } from '../../text/dates.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check, CheckContext, Place } from '../Check.ts';
import { placeOfMatch } from '../places.ts';
import { fault, wholeFile } from '../problem.ts';

/** Urgent notices: counted without gaps, days in their order, and what they concern is there. */
export const urgentNotices: Check = (context) => [
  ...counted(context),
  ...context.binder.urgentNotices.flatMap((notice) => [...days(notice, context), ...outcome(notice), ...passages(notice, context)]),
];

const keyPlace = ({ source }: UrgentNotice, key: string): Place => placeOfMatch(source, new RegExp(`^${key}:`, 'm'));

function counted({ binder }: CheckContext): Problem[] {
  const { urgentNotices: notices } = binder;
  const unreadable = binder.problems.flatMap(({ file }) => /^content\/eilmitteilungen\/(\d{4})-0*(\d+)\.mdx$/.exec(file)?.slice(1).join('-') ?? []);
  const known = new Set([...notices.map(({ name }) => name), ...unreadable]);
  const doubled = notices.flatMap(({ name, file }, index) => {
    const first = notices.slice(0, index).find((other) => other.name === name);
    if (!first) return [];
    const year = name.slice(0, 4);
    return [
      fault(
        'eilmitteilung/nummer',
        file,
        wholeFile,
        `Die Nummer ${noticeNumber(name)} ist schon vergeben: ${first.file}.`,
        `Geben Sie der Datei die nächste freie: ${fileName(year, freeAfter(known, year))}.`,
      ),
    ];
  });
  const gaps = notices.flatMap(({ name, file }) => {
    const [year = '', count = ''] = name.split('-');
    const before = `${year}-${Number(count) - 1}`;
    return count === '1' || known.has(before) ? [] : [gap(file, name, before)];
  });
  return [...doubled, ...gaps];
}

const fileName = (year: string, count: number): string => `${year}-${String(count).padStart(2, '0')}.mdx`;
const freeAfter = (known: ReadonlySet<string>, year: string): number =>
  Math.max(0, ...[...known].filter((name) => name.startsWith(`${year}-`)).map((name) => Number(name.slice(5)))) + 1;

const gap = (file: string, name: string, missing: string): Problem =>
  fault(
    'eilmitteilung/nummer',
    file,
    wholeFile,
    `Vor der Eilmitteilung ${noticeNumber(name)} fehlt ${noticeNumber(missing)}.`,
    `Holen Sie die fehlende Datei zurück, oder benennen Sie diese »${fileName(missing.slice(0, 4), Number(missing.slice(5)))}«, solange sie nicht veröffentlicht ist.`,
  );

function days(notice: UrgentNotice, { today }: CheckContext): Problem[] {
  const { datum, gueltig_bis } = notice.head;
  if (datum > today)
    return [
      fault(
        'eilmitteilung/angabe',
        notice.file,
        keyPlace(notice, 'datum'),
        `Das Datum ${formatDay(datum)} liegt in der Zukunft.`,
        `Schreiben Sie höchstens den heutigen Tag: ${today}.`,
      ),
    ];
  if (datum.slice(0, 4) !== notice.name.slice(0, 4))
    return [
      fault(
        'eilmitteilung/angabe',
        notice.file,
        keyPlace(notice, 'datum'),
        `Die Datei zählt zum Jahr ${notice.name.slice(0, 4)}, das Datum nennt ${datum.slice(0, 4)}.`,
        'Berichtigen Sie das Datum oder den Namen der Datei.',
      ),
    ];
  if (gueltig_bis > datum) return [];
  return [
    fault(
      'eilmitteilung/angabe',
      notice.file,
      keyPlace(notice, 'gueltig_bis'),
      `Die Eilmitteilung gilt nur bis ${formatDay(gueltig_bis)} und damit nicht länger als am Tag, an dem sie erscheint (${formatDay(datum)}).`,
      'Nennen Sie einen späteren Tag, an dem die nächste Ausgabe sicher da ist.',
    ),
  ];
}

function outcome(notice: UrgentNotice): Problem[] {
  const { erledigt, verlaengert } = notice.head;
  if (erledigt === undefined || verlaengert === undefined) return [];
  return [
    fault(
      'eilmitteilung/angabe',
      notice.file,
      keyPlace(notice, 'verlaengert'),
      'Der Kopf nennt »erledigt« und »verlaengert«; es gilt nur eines.',
      'Löschen Sie die Zeile, die nicht mehr stimmt.',
    ),
  ];
}

/** A notice that says itself that it is done may name what is gone meanwhile. */
function passages(notice: UrgentNotice, { chapters, unread }: CheckContext): Problem[] {
  if (notice.head.erledigt !== undefined) return [];
  return notice.head.betrifft.flatMap((typed, index): Problem[] => {
    const { slug, section } = readPassage(typed);
    const at = placeOfMatch(notice.source, new RegExp(`(?<=^betrifft:[\\s\\S]*?)(?<![a-z0-9#-])${typed}(?![a-z0-9#-])`, 'm'));
    const wrong = (message: string, remedy: string): Problem[] => [fault('eilmitteilung/angabe', notice.file, at, message, remedy)];
    if (notice.head.betrifft.indexOf(typed) !== index) return wrong(`»${typed}« steht unter »betrifft« zweimal.`, 'Löschen Sie die zweite Angabe.');
    if (unread.has(slug)) return [];
    const chapter = chapters.get(slug);
    if (!chapter) {
      const near = nearest(slug, chapters.keys());
      return wrong(
        `Ein Kapitel mit dem Kürzel »${slug}« gibt es nicht.`,
        near ? `Meinten Sie »${near}«?` : 'Nennen Sie das Kürzel aus dem Namen der Datei, ohne Nummer.',
      );
    }
    const ids = chapter.sections.map(({ id }) => id).filter(Boolean);
    if (section === undefined || ids.includes(section)) return [];
    const near = nearest(section, ids);
    return wrong(
      `Kapitel ${chapter.number} hat keinen Abschnitt »${section}«.`,
      near ? `Meinten Sie »${slug}#${near}«?` : `Vorhanden sind: ${ids.join(', ')}.`,
    );
  });
}
