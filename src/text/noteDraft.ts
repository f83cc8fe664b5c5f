import type { ChangeReason } from '../model/Edition.ts';

/** What a note says before an editor has written it. */
const hints = {
  neu: 'Worum geht es in dem neuen Kapitel, und wem hilft es?',
  entfallen: 'Warum entfällt das Kapitel, und wo steht sein Inhalt jetzt?',
  Text: 'Was ist neu, und was haben Leserinnen und Leser davon?',
} as const;
const request = 'Ersetzen Sie diese Frage durch einen Satz.';

/** Sentences that are true as they stand: readers learn all there is to know. */
const sentences = {
  Verweis: 'Nur Verweise auf andere Kapitel sind angepasst; der übrige Text ist gleich.',
  Nummer: 'Das Kapitel hat eine neue Nummer; der Text ist gleich.',
  Register: 'Das Register hat einen neuen Titel, der auf jedem Blatt steht; der Text ist gleich.',
  verschoben: 'Das Kapitel steht jetzt an anderer Stelle im Ordner; der Text ist gleich.',
} as const;

/** Every hint of a drafted note, sentence by sentence: none of them may go into an edition. */
export const noteHints: readonly string[] = [...Object.values(hints), request];

/** Why a chapter has changed, in words that follow »2.4 Bürgerbefragung: «. */
export const reasonText: Readonly<Record<ChangeReason, string>> = {
  neu: 'neues Kapitel',
  entfallen: 'entfallen',
  Text: 'eigener Text',
  Verweis: 'nur ein Verweis',
  Nummer: 'nur die Nummer',
  Register: 'nur der Titel des Registers',
  verschoben: 'nur verschoben',
};

export interface NoteDraft {
  readonly reason: ChangeReason;
  /** The chapters it is about; the first one gives the file its name. */
  readonly chapters: readonly { readonly slug: string; readonly number: string; readonly title: string }[];
}

/** Text of a note to be edited: what is known is filled in, what only an editor knows is asked for. */
export function noteDraft({ reason, chapters }: NoteDraft): string {
  const [first, ...others] = chapters.map(({ slug }) => slug);
  const isFinished = reason in sentences;
  const sentence = isFinished ? sentences[reason as keyof typeof sentences] : `${hints[reason as keyof typeof hints]} ${request}`;
  return [
    ...chapters.map(({ number, title }) => `# ${number} ${title}`),
    `# Grund: ${reasonText[reason]}${isFinished ? '. Der Satz kann so bleiben.' : '.'}`,
    `kapitel: ${first}`,
    ...(others.length > 0 ? [`weitere: [${others.join(', ')}]`] : []),
    `art: ${reason === 'neu' || reason === 'entfallen' ? reason : 'geändert'}`,
    `satz: "${sentence}"`,
    '',
  ].join('\n');
}
