import { chapterAddress, templateAddress, termAddress } from '../addresses.ts';
import type { Binder } from '../model/Binder.ts';

export interface IndexEntry {
  readonly word: string;
  readonly places: readonly IndexPlace[];
  /** Word under which the matter is explained, if the reader looked for another. */
  readonly see: { readonly word: string; readonly address: string } | undefined;
}

export interface IndexPlace {
  readonly label: string;
  readonly title: string;
  readonly address: string;
  /** Slug of the chapter that it is or, for a term, that treats it. */
  readonly chapter?: string | undefined;
}

/**
 * The subject index: `stichworte` of chapters and templates, terms of the glossary, and their synonyms as »siehe«.
 * Words that differ only in case are one entry.
 */
export function subjectIndex(binder: Binder): IndexEntry[] {
  const entries = new Map<string, { word: string; places: IndexPlace[]; see: IndexEntry['see'] }>();
  const entry = (word: string) => {
    const key = word.toLocaleLowerCase('de');
    const found = entries.get(key) ?? { word, places: [], see: undefined };
    entries.set(key, found);
    return found;
  };
  const chapters = binder.registers.flatMap((register) => register.chapters);
  for (const chapter of chapters) {
    for (const word of chapter.head.stichworte) {
      entry(word).places.push({ label: chapter.number, title: chapter.head.titel, address: chapterAddress(chapter), chapter: chapter.slug });
    }
  }
  for (const template of binder.templates) {
    for (const word of template.head.stichworte) entry(word).places.push({ label: 'Vorlage', title: template.head.titel, address: templateAddress(template) });
  }
  for (const [id, term] of binder.glossary) {
    entry(term.begriff).places.push({ label: 'Glossar', title: term.begriff, address: termAddress(id), chapter: term.kapitel });
  }
  for (const [id, term] of binder.glossary) {
    for (const word of term.auch) {
      const found = entry(word);
      if (found.places.length === 0) found.see ??= { word: term.begriff, address: termAddress(id) };
    }
  }
  return [...entries.values()];
}
