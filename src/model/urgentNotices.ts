import type { Chapter, UrgentNotice } from './Binder.ts';
import type { Edition, EditionUrgentNotice } from './Edition.ts';

/** »1/2026« from the name `2026-1`. */
export function noticeNumber(name: string): string {
  const [year = '', count = ''] = name.split('-');
  return `${count}/${year}`;
}

/** A chapter or one section of it, as a notice names it. */
export interface ConcernedPassage {
  readonly chapter: Chapter;
  /** Id of the section; the whole chapter if left out. */
  readonly section?: string;
}

/** Splits `kapitel#abschnitt`. */
export function readPassage(typed: string): { readonly slug: string; readonly section?: string } {
  const [slug = '', section] = typed.split('#');
  return section === undefined ? { slug } : { slug, section };
}

/** What a notice concerns. A chapter that no longer exists is left out: a notice that has ended may name it for ever. */
export const concernedBy = ({ head }: UrgentNotice, chapters: ReadonlyMap<string, Chapter>): ConcernedPassage[] =>
  head.betrifft.flatMap((typed) => {
    const { slug, ...rest } = readPassage(typed);
    const chapter = chapters.get(slug);
    return chapter ? [{ chapter, ...rest }] : [];
  });

/** »2.2 Kriminalstatistik lesen, Abschnitt »So fragen Sie Zahlen an«« */
export function passageWords({ chapter, section }: ConcernedPassage): string {
  const heading = chapter.sections.find(({ id }) => id === section);
  return `${chapter.number} ${chapter.head.titel}${heading ? `, Abschnitt »${heading.title}«` : ''}`;
}

export interface NoticeEnd {
  /** Edition that says so. */
  readonly edition: string;
  readonly outcome: 'erledigt' | 'abgelaufen';
}

/**
 * The edition that a notice ended with. What stands in the notice's own head is only a promise until that edition is frozen.
 * @returns undefined while it is open; that its last day has passed only the reader's browser knows
 */
export function endOf(name: string, editions: readonly Pick<Edition, 'name' | 'urgentNotices'>[]): NoticeEnd | undefined {
  for (const edition of editions) {
    const outcome = edition.urgentNotices?.find((notice) => notice.name === name)?.outcome;
    if (outcome !== undefined && outcome !== 'verlaengert') return { edition: edition.name, outcome };
  }
  return undefined;
}

/** Notices that no edition has ended, newest first. */
export const openNotices = (notices: readonly UrgentNotice[], editions: readonly Pick<Edition, 'name' | 'urgentNotices'>[]): UrgentNotice[] =>
  notices.filter(({ name }) => endOf(name, editions) === undefined).reverse();

/** Those that an edition leaves in force. */
export const stillInForce = ({ urgentNotices = [] }: Pick<Edition, 'urgentNotices'>): EditionUrgentNotice[] =>
  urgentNotices.filter(({ outcome }) => outcome === 'verlaengert');
