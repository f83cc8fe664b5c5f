import type { Chapter, Section } from '../model/Binder.ts';

/** What an own leaf departs from, as its head names it. */
export interface DepartureTarget {
  /** As it is typed: `2.4#datenschutz`. */
  readonly typed: string;
  /** Slug or number of the chapter. */
  readonly chapter: string;
  /** Id of the section; the whole chapter if left out. */
  readonly section: string | undefined;
}

/** An own leaf and one passage that it departs from. */
export interface Departure {
  readonly leaf: Chapter;
  readonly target: DepartureTarget;
  /** Name of the edition against which the leaf was last checked; undefined if there is none yet. */
  readonly checked: string | undefined;
  readonly place: DeparturePlace;
}

/** Where the passage stands now. */
export type DeparturePlace =
  | {
      readonly kind: 'steht';
      readonly chapter: Chapter;
      readonly section: Section | undefined;
      /** The head names it by a number or slug that it had before. */ readonly renamed: boolean;
    }
  /** The chapter stands, the section doesn't; `elsewhere`: chapters that have a section of that id. */
  | { readonly kind: 'abschnitt-fehlt'; readonly chapter: Chapter; readonly known: boolean; readonly elsewhere: readonly Chapter[] }
  /** An edition had the chapter. */
  | { readonly kind: 'entfallen'; readonly edition: string; readonly number: string; readonly title: string; readonly elsewhere: readonly Chapter[] }
  | { readonly kind: 'unbekannt' };

/** The parts of `2.4#datenschutz`. */
export function targetOf(typed: string): DepartureTarget {
  const [chapter = '', section] = typed.split('#');
  return { typed, chapter, section };
}
