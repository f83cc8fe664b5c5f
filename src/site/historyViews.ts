import { chapterAddress, historyAddress, wordingAddress } from '../addresses.ts';
import type { HistoryStep } from '../editions/chapterHistories.ts';
import type { PageRange } from '../editions/compareEditions.ts';
import { chapterNow } from '../editions/formerAddresses.ts';
import { changedPassages } from '../editions/passages.ts';
import { pagesText } from '../editions/supplement.ts';
import { wordingOf } from '../editions/wordingOf.ts';
import type { Chapter } from '../model/Binder.ts';
import type { EditionChapter } from '../model/Edition.ts';
import type { Draft, History, Link, Name, Step, Today, Wording } from '../web/history/history.ts';
import { draftPassages, type PlacedHistory } from './placedHistories.ts';
import type { Site } from './site.ts';

/*
 * What the pages of a chapter's history show, out of what the engine knows.
 */

/** The page of a history. @param placed all of them */
export const historyView = (site: Site, place: PlacedHistory, placed: readonly PlacedHistory[]): History => ({
  today: todayOf(site, place),
  steps: (place.history?.steps ?? []).map((step) => stepView(site, step)),
  draft: draftView(site, place),
  takenUp: placed
    .filter((other) => place.chapter !== undefined && heirOf(site, other) === place.chapter)
    .map((other) => ({ title: nameText(other.history!.last), address: historyAddress(pageOf(other)) })),
  address: pageOf(place),
});

/** The pages of all texts that a binder can hold of a chapter, newest first. */
export function wordingViews(site: Site, place: PlacedHistory): Wording[] {
  const printed = printedSteps(place);
  const newest = printed[0];
  if (!newest || !place.history) return [];
  const { steps } = place.history;
  const today = todayOf(site, place);
  const isDraft = draftPassages(site, place) !== undefined;
  const chapter = today.address === undefined ? today.heir : { title: today.title, address: today.address };
  return printed.map((step): Wording => {
    const replacedBy = steps[steps.indexOf(step) - 1];
    return {
      edition: step.edition,
      state: step.state,
      name: nameOf(step.chapter),
      pages: wordingOf(step.chapter, site.wordings),
      validUntil: step.validUntil,
      replacedBy: replacedBy && { edition: replacedBy.edition, isGone: replacedBy.kind === 'entfallen' },
      isDraft,
      // The chapter's page already shows the next edition.
      valid: isDraft && replacedBy ? { title: `die Ausgabe ${newest.edition}`, address: wordingAddress(pageOf(place), newest.edition) } : chapter,
      today,
      newest: { edition: newest.edition, number: newest.chapter.number },
      history: historyAddress(pageOf(place)),
      since: step === newest ? [] : changedPassages(step.chapter, newest.chapter, site.wordings),
    };
  });
}

/** Steps that a binder holds sheets of, newest first. */
export const printedSteps = ({ history }: PlacedHistory): HistoryStep[] => (history?.steps ?? []).filter(({ kind }) => kind !== 'entfallen');

/** Address of the chapter's page, there or gone. */
export const pageOf = ({ address }: { readonly address: string }): string => `/${address}/`;

/** »1.9 Kleine Gemeinden«, as it is called now or was last. */
export const titleOf = ({ chapter, history }: PlacedHistory): string =>
  chapter ? `${chapter.number} ${chapter.head.titel}` : history ? nameText(history.last) : '';

function todayOf(site: Site, place: PlacedHistory): Today {
  const { chapter, history } = place;
  const heir = heirOf(site, place);
  return {
    title: titleOf(place),
    address: chapter && chapterAddress(chapter),
    register: chapter?.register ?? history?.last.register ?? '',
    goneWith: !chapter && history?.isGone ? history.steps[0]?.edition : undefined,
    heir: heir && linkTo(heir),
    newest: site.latest?.name,
  };
}

/** The chapter that has taken up one that is gone. */
const heirOf = ({ current }: Site, { chapter, history }: PlacedHistory): Chapter | undefined =>
  chapter || !history ? undefined : chapterNow(current, history.last.slug);

const linkTo = (chapter: Chapter): Link => ({ title: `${chapter.number} ${chapter.head.titel}`, address: chapterAddress(chapter) });

const nameOf = ({ number, title, register, address }: EditionChapter): Name => ({ number, title, register, address });
const nameText = ({ number, title }: EditionChapter): string => `${number} ${title}`;

/** What a chapter was called in an edition before, if it was called otherwise. */
function formerly(before: EditionChapter | undefined, now: EditionChapter, edition: string | undefined): Step['formerly'] {
  const isRenamed = before !== undefined && (['number', 'title', 'register', 'address'] as const).some((key) => before[key] !== now[key]);
  return isRenamed && edition !== undefined ? { ...nameOf(before), edition } : undefined;
}

function stepView({ wordings }: Site, { edition, state, kind, chapter, before, editionBefore, validUntil, notes, insert, remove }: HistoryStep): Step {
  const places = new Set(insert.map(({ front }) => front));
  return {
    edition,
    state,
    kind: editionBefore === undefined ? 'Grundwerk' : kind,
    name: nameOf(chapter),
    formerly: formerly(before, chapter, editionBefore),
    validUntil,
    notes,
    newSheets: sheetsText(insert),
    goneSheets: sheetsText(remove.filter(({ front }) => !places.has(front))),
    passages: kind === 'geändert' ? changedPassages(before, chapter, wordings) : [],
  };
}

const sheetsText = (ranges: readonly PageRange[]): string => (ranges.length === 0 ? '' : pagesText(ranges));

function draftView(site: Site, place: PlacedHistory): Draft | undefined {
  const passages = draftPassages(site, place);
  const record = place.chapter && site.plans.get(place.chapter.slug)?.record;
  if (!passages || !record || !place.history) return undefined;
  return { formerly: formerly(place.history.last, record, site.latest?.name), name: nameOf(record), passages };
}
