import type { ChapterPlan, PlanSheet } from './planChapter.ts';

/** Where Typst has set a piece; `ende` stands behind the last. */
interface Place {
  readonly id: string;
  /** Page of the document, from 1. */
  readonly seite: number;
}

/**
 * Compares a document with the plan of its chapter.
 * @param sheets those that the document shows
 * @param values the `stellen` that Typst has found in it
 * @throws if the document has other pages than planned, or a piece stands elsewhere
 */
export function assertPlan({ chapter, flat }: ChapterPlan, sheets: readonly PlanSheet[], values: readonly unknown[]): void {
  const found = new Map((values as Place[][]).flat().map(({ id, seite }) => [id, seite]));
  const pages = sheets.flatMap(({ pages: both }) => both);
  if (found.get('ende') !== pages.length) throw new Error(`${chapter.file}: Das Druckblatt hat ${found.get('ende')} Seiten, geplant waren ${pages.length}.`);
  pages.forEach(({ from, to, label }, index) => {
    for (let piece = from; piece < to; piece++) {
      const seite = found.get(`${chapter.slug}:${piece}`);
      if (seite === index + 1) continue;
      const line = flat[piece]!.piece.nodes[0]?.position?.start.line ?? '?';
      throw new Error(`${chapter.file}: Baustein ${piece} (Zeile ${line}) steht auf Seite ${seite ?? '–'}, geplant war ${label} (${index + 1}).`);
    }
  });
}
