import type { Chapter } from '../../model/Binder.ts';
import type { EditionChapter } from '../../model/Edition.ts';
import { compareLabels } from '../layout/labels.ts';

/**
 * Numbers of the notes. Those of the last edition stay, so that a new note changes no other sheet;
 * a note between two old ones is called 4a, like an inserted page.
 * @param renamed names of notes with what they were called in the last edition
 */
export function numberNotes(
  chapter: Chapter,
  previous: EditionChapter | undefined,
  renamed: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const old = previous?.notes ?? {};
  const keptOf = (label: string): string | undefined => old[renamed.get(label) ?? label];
  const used = new Set(Object.values(old));
  const numbers = new Map<string, string>();
  let last = 0;
  for (const [index, { label }] of chapter.notes.entries()) {
    const kept = keptOf(label);
    if (kept !== undefined) {
      numbers.set(label, kept);
      last = Number.parseInt(kept, 10);
      continue;
    }
    const following = chapter.notes.slice(index + 1).some((note) => keptOf(note.label) !== undefined);
    const highest = Math.max(0, ...[...used].map((number) => Number.parseInt(number, 10)));
    const number = following ? nextLetter(last, used) : String(Math.max(highest, last) + 1);
    used.add(number);
    numbers.set(label, number);
    if (!following) last = Number(number);
  }
  return numbers;
}

/**
 * Notes that may be those of the last edition under another name: as many new names as vanished ones between the same
 * two that stayed. Whether they are is for their words to say.
 * @returns old name by new one
 */
export function maybeRenamed(chapter: Chapter, previous: EditionChapter | undefined): Map<string, string> {
  const before = Object.entries(previous?.notes ?? {})
    .sort(([, a], [, b]) => compareLabels(a, b))
    .map(([label]) => label);
  const now = chapter.notes.map(({ label }) => label);
  const stayed = new Set(before).intersection(new Set(now));
  const gone = runs(before, stayed);
  return new Map(
    [...runs(now, stayed)].flatMap(([neighbour, labels]) => {
      const old = gone.get(neighbour) ?? [];
      return old.length === labels.length ? labels.map((label, index) => [label, old[index]!] as const) : [];
    }),
  );
}

/** Labels that did not stay, by the one before them that did. */
function runs(labels: readonly string[], stayed: ReadonlySet<string>): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  let neighbour = '';
  for (const label of labels) {
    if (stayed.has(label)) neighbour = label;
    else found.set(neighbour, [...(found.get(neighbour) ?? []), label]);
  }
  return found;
}

function nextLetter(after: number, used: ReadonlySet<string>): string {
  for (let code = 97; code <= 122; code++) {
    const number = `${after}${String.fromCharCode(code)}`;
    if (!used.has(number)) return number;
  }
  throw new Error('Zu viele eingeschobene Anmerkungen hinter einer Nummer.');
}
