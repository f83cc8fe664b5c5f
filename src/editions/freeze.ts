import { Refused } from '../model/Refused.ts';
import type { ChangeNote, Chapter } from '../model/Binder.ts';
import type { BinderSheet, Edition, EditionChapter, EditionNote, EditionUrgentNotice } from '../model/Edition.ts';
import { previousOf, successorOf } from '../model/sameChapter.ts';
import { compareEditionNames, followsEdition, nextEditionName } from './editionYaml.ts';
import { isNewBinder } from './binderSheets.ts';
import { compareEditions, isBinderSheet, type Exchange } from './compareEditions.ts';

export interface FreezeInput {
  readonly name: string;
  /** Month of release, `YYYY-MM`. */
  readonly state: string;
  readonly latest: Edition | undefined;
  /** The binder's own chapters laid out against the latest edition, new sheets named after this edition. */
  readonly records: readonly EditionChapter[];
  /** The sheets that belong to no chapter, new ones named after this edition. */
  readonly binderSheets: readonly BinderSheet[];
  /**
   * For a new base edition, whose `records` and `binderSheets` are laid out as if there was no edition before: the chapters laid
   * out against the latest all the same. They tell what has changed in words, which is what notes are about.
   */
  readonly against?: readonly EditionChapter[];
  readonly chapters: ReadonlyMap<string, Chapter>;
  readonly changes: readonly ChangeNote[];
  /** What becomes of the open urgent notices (`noticeOutcomes`). */
  readonly urgentNotices?: readonly EditionUrgentNotice[];
  /** Why a chapter has changed, for the message; `reasonText`. */
  readonly reasonOf?: (slug: string) => string;
  /** Day of the run, `YYYY-MM-DD`: an edition can't come from the future. */
  readonly today: string;
}

export interface Freeze {
  readonly edition: Edition;
  readonly exchanges: readonly Exchange[];
}

/** Why an edition can't be frozen; the message is German and says what to do. */
export class FreezeRefused extends Refused {}

/** Nothing is wrong but that notes are missing: what is swapped can be shown all the same. */
export class NotesMissing extends FreezeRefused {
  readonly exchanges: readonly Exchange[];

  constructor(message: string, exchanges: readonly Exchange[]) {
    super(message);
    this.exchanges = exchanges;
  }
}

/**
 * Makes the next edition out of the binder as it is:
 *   1. name and month are refused unless they are the next in order
 *   2. the sheets laid out are compared with the last edition's: what is new, changed, gone
 *   3. each changed chapter must have its note
 *   4. the edition is the sheets as they are now, with the notes in binder order
 * @throws FreezeRefused if nothing changed, a changed chapter has no note, or the name is not later than the last
 */
export function freeze(input: FreezeInput): Freeze {
  const { name, state, latest, records, against, binderSheets, chapters, changes, today, reasonOf, urgentNotices = [] } = input;
  refuseHead({ name, state, latest, today });
  if (against && !latest)
    throw new FreezeRefused('Eine Neuauflage braucht eine Ausgabe, die sie ablöst; das Grundwerk ist ohnehin neu.\nAbhilfe: Lassen Sie --neuauflage weg.');
  const exchanges = compareEditions(latest ?? { chapters: [] }, { chapters: records, binderSheets });
  if (latest && exchanges.every(isBinderSheet) && !isNewBinder(binderSheets, latest.binderSheets ?? []))
    throw new FreezeRefused(`Seit der Ausgabe ${latest.name} hat sich kein Blatt geändert.\nAbhilfe: Es gibt nichts festzuschreiben.`);
  const notes = changes.map((note) => noteOf(note, chapters, latest));
  if (latest) {
    const missing = slugsWithoutNote(latest, against ?? records, changes);
    if (missing.length > 0) {
      const list = missing.map((slug) => `  ${chapters.get(slug)?.number ?? '–'} ${slug}${reasonOf ? ` (${reasonOf(slug)})` : ''}`).join('\n');
      throw new NotesMissing(
        `Zu ${missing.length === 1 ? 'einem geänderten Kapitel' : `${missing.length} geänderten Kapiteln`} fehlt eine Notiz:\n${list}\nAbhilfe: »npm run ausgabe -- --notizen« legt sie in content/aenderungen/ an; ersetzen Sie darin jede Frage durch einen Satz.`,
        exchanges,
      );
    }
  }
  const order = new Map(records.map(({ slug }, index) => [slug, index]));
  return {
    edition: {
      name,
      state,
      ...(against ? { newBase: true as const } : {}),
      chapters: records,
      binderSheets,
      notes: [...notes].sort((a, b) => (order.get(a.kapitel) ?? 999) - (order.get(b.kapitel) ?? 999)),
      ...(urgentNotices.length > 0 ? { urgentNotices } : {}),
    },
    exchanges,
  };
}

/**
 * Name and month of an edition go into every sheet and can't be taken back: only the next name in order, only a month
 * that exists, has come and is not before the last edition's.
 */
function refuseHead({ name, state, latest, today }: Pick<FreezeInput, 'name' | 'state' | 'latest' | 'today'>): void {
  if (!/^\d{4}-[1-9]\d{0,2}$/.test(name))
    throw new FreezeRefused(
      `»${name}« ist kein Name einer Ausgabe.\nAbhilfe: Schreiben Sie Jahr und laufende Nummer, zum Beispiel ${latest ? nextEditionName(latest.name) : `${today.slice(0, 4)}-1`}.`,
    );
  if (latest && compareEditionNames(name, latest.name) <= 0)
    throw new FreezeRefused(
      `Die Ausgabe ${name} wäre nicht jünger als die letzte (${latest.name}).\nAbhilfe: Die nächste heißt ${nextEditionName(latest.name)}.`,
    );
  if ((latest && !followsEdition(name, latest.name)) || name.slice(0, 4) > today.slice(0, 4))
    throw new FreezeRefused(`Die Ausgabe ${name} ist nicht die nächste in der Reihe.\nAbhilfe: ${namesInOrder(latest, today)}.`);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(state))
    throw new FreezeRefused(`»${state}« ist kein Monat.\nAbhilfe: Schreiben Sie Jahr und Monat, zum Beispiel --stand ${today.slice(0, 7)}.`);
  if (state > today.slice(0, 7))
    throw new FreezeRefused(`Der Stand ${state} liegt in der Zukunft.\nAbhilfe: Lassen Sie --stand weg oder schreiben Sie --stand ${today.slice(0, 7)}.`);
  if (latest && state < latest.state)
    throw new FreezeRefused(
      `Der Stand ${state} liegt vor dem der letzten Ausgabe (${latest.state}).\nAbhilfe: Schreiben Sie --stand ${latest.state} oder einen späteren Monat.`,
    );
}

function namesInOrder(latest: Edition | undefined, today: string): string {
  const first = `${today.slice(0, 4)}-1`;
  if (!latest) return `Die erste heißt zum Beispiel ${first}`;
  return `Die nächste heißt ${nextEditionName(latest.name)}${latest.name.slice(0, 4) < today.slice(0, 4) ? ` oder ${first}` : ''}`;
}

/** Changed chapters that no note tells of, vanished ones included. */
export function slugsWithoutNote(latest: Edition, records: readonly EditionChapter[], changes: readonly ChangeNote[]): string[] {
  const noted = new Set(changes.map(({ kapitel }) => kapitel));
  return changedSlugs(latest, records).filter((slug) => !noted.has(slug));
}

/** Chapters whose sheets differ from the last edition, vanished ones included. */
export function changedSlugs({ chapters }: Edition, records: readonly EditionChapter[]): string[] {
  const changed = records.filter((record) => {
    const before = previousOf(chapters, record);
    return compareEditions({ chapters: before ? [before] : [] }, { chapters: [record] }).length > 0;
  });
  const gone = chapters.filter((chapter) => !successorOf(chapter, chapters, records));
  return [...changed, ...gone].map(({ slug }) => slug);
}

function noteOf({ kapitel, art, satz }: ChangeNote, chapters: ReadonlyMap<string, Chapter>, latest: Edition | undefined): EditionNote {
  const chapter = chapters.get(kapitel);
  const old = latest?.chapters.find(({ slug }) => slug === kapitel);
  return { kapitel, art, satz, nummer: chapter?.number ?? old?.number ?? '', titel: chapter?.head.titel ?? old?.title ?? kapitel };
}
