import { departureProblems } from '../editions/departureProblems.ts';
import { findDepartures } from '../editions/findDepartures.ts';
import { identityOf } from '../editions/findDepartures.ts';
import { readEditions, readWordings } from '../editions/readEditions.ts';
import { previousOf } from '../model/sameChapter.ts';
import type { Edition } from '../model/Edition.ts';
import type { Chapter } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import { planChapter, type ChapterPlan } from '../print/chapter/planChapter.ts';
import type { Typesetter } from '../print/typst/Typesetter.ts';
import { placeAt } from '../source/places.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { draftName } from '../text/printedState.ts';
import { checkedDepartures } from './departures.ts';

interface Options {
  readonly typesetter: Typesetter;
  /** Files with faults of their own: nothing is compared with them. */
  readonly faulty: ReadonlySet<string>;
  /** Without hints nothing has to be laid out. */
  readonly faultsOnly: boolean;
}

/** Whether own leaves name passages that there are, and have been checked since those changed. */
export async function ownLeafProblems(current: CurrentBinder, { typesetter, faulty, faultsOnly }: Options): Promise<Problem[]> {
  const { binder, folders } = current;
  const chapters = binder.registers.flatMap((register) => register.chapters);
  const misplaced = chapters.flatMap(misplacedEntries);
  const leaves = chapters.filter(({ own, head }) => own && (head.abweichung.length > 0 || head.abgeglichen !== undefined));
  const editions = leaves.length === 0 ? undefined : frozen(folders.content);
  if (editions === undefined) return misplaced;
  const unknown = leaves.flatMap((leaf) => unknownEdition(leaf, editions));
  // What can't be read may be what is meant.
  const unread = binder.problems.some(({ severity }) => severity === 'Fehler');
  const departures = unread ? [] : findDepartures(binder, editions);
  const plans = new Map<string, ChapterPlan>();
  const latest = editions.at(-1);
  for (const { place } of faultsOnly ? [] : departures) {
    if (place.kind !== 'steht' && place.kind !== 'abschnitt-fehlt') continue;
    const { chapter } = place;
    if (faulty.has(chapter.file) || plans.has(chapter.slug)) continue;
    const previous = previousOf(latest?.chapters ?? [], identityOf(chapter));
    plans.set(chapter.slug, await planChapter(typesetter, { chapter, binder, references: current, previous, edition: draftName, base: latest === undefined }));
  }
  const wordings = plans.size === 0 ? new Map<string, string>() : readWordings(folders.content);
  const checked = checkedDepartures({ current, plans, departures, wordings, editions });
  const found = departureProblems(
    checked,
    latest?.name,
    chapters.filter(({ own }) => !own),
  );
  return [...misplaced, ...unknown, ...(faultsOnly ? found.filter(({ severity }) => severity === 'Fehler') : found)];
}

/** Editions that can't be read are named elsewhere. */
function frozen(content: string): Edition[] | undefined {
  try {
    return readEditions(content);
  } catch {
    return undefined;
  }
}

function misplacedEntries({ own, head, file, source }: Chapter): Problem[] {
  if (own || (head.abweichung.length === 0 && head.abgeglichen === undefined)) return [];
  const key = head.abweichung.length > 0 ? 'abweichung' : 'abgeglichen';
  return [
    {
      file,
      ...placeOfKey(source, key),
      rule: 'kopf/angabe',
      severity: 'Fehler',
      message: `»${key}« steht nur in eigenen Unterlagen.`,
      remedy: 'Streichen Sie die Zeile. Was nur bei Ihnen gilt, schreiben Sie in ein eigenes Blatt unter eigene/.',
    },
  ];
}

function unknownEdition({ head, file, source }: Chapter, editions: readonly Edition[]): Problem[] {
  if (head.abgeglichen === undefined || editions.some(({ name }) => name === head.abgeglichen)) return [];
  const newest = editions.at(-1)?.name;
  return [
    {
      file,
      ...placeOfKey(source, 'abgeglichen'),
      rule: 'kopf/angabe',
      severity: 'Fehler',
      message: `Eine Ausgabe ${head.abgeglichen} gibt es nicht.`,
      remedy: newest === undefined ? 'Streichen Sie die Zeile: Es ist noch keine Ausgabe erschienen.' : `Die neueste heißt ${newest}.`,
    },
  ];
}

const placeOfKey = (source: string, key: string) => placeAt(source, Math.max(0, source.search(new RegExp(`^${key}:`, 'm'))));
