import type { EditionNote } from '../model/Edition.ts';

/** A note with all chapters that it stands for. */
export interface SharedNote {
  /** »1.1 Aufbau« */
  readonly chapters: readonly string[];
  readonly art: EditionNote['art'];
  readonly satz: string;
}

/** Notes in their order; one sentence that tells of several chapters (»nur Verweise angepasst«) is said once. */
export function sharedNotes(notes: readonly EditionNote[]): SharedNote[] {
  const shared = new Map<string, SharedNote>();
  for (const { nummer, titel, art, satz } of notes) {
    const key = `${art}\n${satz}`;
    shared.set(key, { art, satz, chapters: [...(shared.get(key)?.chapters ?? []), `${nummer} ${titel}`.trim()] });
  }
  return [...shared.values()];
}
