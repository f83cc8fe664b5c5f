import { chapterAddress, urgentNoticeAddress } from '../addresses.ts';
import type { Chapter, UrgentNotice } from '../model/Binder.ts';
import { concernedBy, noticeNumber, openNotices, passageWords, type ConcernedPassage } from '../model/urgentNotices.ts';
import { sheetsWith } from '../print/chapter/sheetsWith.ts';
import { urgentNoticePdf } from '../print/documents/urgentNoticePdf.ts';
import type { KeptFile } from '../store/Store.ts';
import type { ChapterNotices, NoticeLink } from '../web/urgent/NoticeLink.ts';
import type { Site } from './site.ts';

export const noticeLink = ({ name, head }: UrgentNotice): NoticeLink => ({
  number: noticeNumber(name),
  title: head.titel,
  sentence: head.kurz,
  until: head.gueltig_bis,
  address: urgentNoticeAddress(name),
});

/** Notices that no edition has ended, newest first. Whether their last day has passed only the browser knows. */
export const noticesInForce = ({ current, editions }: Site): UrgentNotice[] => openNotices(current.binder.urgentNotices, editions);

/** What stands in a chapter of notices in force; undefined if none concerns it. */
export function chapterNotices(site: Site, { slug }: Chapter): ChapterNotices | undefined {
  const passages = noticesInForce(site).flatMap((notice) =>
    concernedBy(notice, site.current.chapters)
      .filter(({ chapter }) => chapter.slug === slug)
      .map(({ section }) => ({ section, link: noticeLink(notice) })),
  );
  if (passages.length === 0) return undefined;
  const of = (wanted: string | undefined): NoticeLink[] => passages.filter(({ section }) => section === wanted).map(({ link }) => link);
  const ids = new Set(passages.flatMap(({ section }) => section ?? []));
  return { whole: of(undefined), sections: new Map([...ids].map((id) => [id, of(id)])) };
}

/** Notices in force by the sheets that hold what they concern: `2.4-3`, number and front page. */
export function sheetNotices(site: Site): ReadonlyMap<string, readonly NoticeLink[]> {
  const found = new Map<string, NoticeLink[]>();
  for (const notice of noticesInForce(site)) {
    const keys = new Set(
      concernedBy(notice, site.current.chapters).flatMap((passage) => sheetsOf(site, passage).map(({ number, front }) => `${number}-${front}`)),
    );
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), noticeLink(notice)]);
  }
  return found;
}

export interface ConcernedPlace {
  /** »2.2 Kriminalstatistik lesen, Abschnitt »So fragen Sie Zahlen an« (Blatt 3/4)« */
  readonly words: string;
  readonly address: string;
}

/** The passages that a notice concerns, each with its sheets. */
export const concernedPlaces = (site: Site, notice: UrgentNotice): ConcernedPlace[] =>
  concernedBy(notice, site.current.chapters).map((passage) => ({
    words: passageWords(passage) + sheetWords(site, passage),
    address: `${chapterAddress(passage.chapter)}${passage.section === undefined ? '' : `#${passage.section}`}`,
  }));

/** The leaf of a notice. */
export const noticeFile = (site: Site, notice: UrgentNotice): Promise<KeptFile> =>
  site.file(`eilmitteilung:${notice.name}`, () => {
    const { typesetter, current } = site;
    const concerned = concernedPlaces(site, notice).map(({ words }) => words);
    return urgentNoticePdf(typesetter, { notice, binder: current.binder, references: current, concerned });
  });

interface SheetName {
  readonly number: string;
  readonly front: string;
  readonly back: string;
}

function sheetsOf({ plans, latest }: Site, { chapter, section }: ConcernedPassage): SheetName[] {
  const plan = plans.get(chapter.slug);
  if (!plan) return [];
  const { number, sheets } = sheetsWith(plan, latest, section);
  return sheets.map(({ pages: [front, back] }) => ({ number, front: front.label, back: back.label }));
}

/** » (Blatt 3/4)«, » (Blatt 3/4 bis 7/8)«; nothing for a whole chapter. */
function sheetWords(site: Site, passage: ConcernedPassage): string {
  if (passage.section === undefined) return ', alle Blätter';
  const sheets = sheetsOf(site, passage).map(({ front, back }) => `${front}/${back}`);
  if (sheets.length === 0) return '';
  return ` (Blatt ${sheets.length > 2 ? `${sheets[0]} bis ${sheets.at(-1)}` : sheets.join(', ')})`;
}
