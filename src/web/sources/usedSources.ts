import type { Binder, Chapter } from '../../model/Binder.ts';
import type { SourceEntry } from '../../model/schemas.ts';
import { namedBy } from '../../blocks/namedBy.ts';
import { walk } from '../../source/jsx.ts';

export interface UsedSource {
  readonly id: string;
  /** Sorted by title. */
  readonly word: string;
  readonly entry: SourceEntry;
  readonly chapters: readonly Chapter[];
}

/** The sources that chapters cite, with the chapters that do. */
export function usedSources(binder: Binder): UsedSource[] {
  const chapters = new Map<string, Chapter[]>();
  for (const chapter of binder.registers.flatMap((register) => register.chapters)) {
    walk(chapter.tree, (node) => {
      const id = namedBy(node, 'sources');
      if (id === undefined) return;
      const found = chapters.get(id) ?? [];
      if (found.at(-1) !== chapter) chapters.set(id, [...found, chapter]);
    });
  }
  return [...chapters].flatMap(([id, citing]) => {
    const entry = binder.sources.get(id);
    return entry ? [{ id, word: entry.titel, entry, chapters: citing }] : [];
  });
}
