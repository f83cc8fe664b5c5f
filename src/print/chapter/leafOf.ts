import type { ChapterPlan } from './planChapter.ts';
import { call, join } from '../../blocks/Printed.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Printable, Typesetter } from '../typst/Typesetter.ts';
import { chapterPages, firstPage } from './chapterPages.ts';

/** One chapter's leaf as a document. */
export const leafDocument = (typesetter: Typesetter, plan: ChapterPlan, website: string): Printable => ({
  title: `${plan.chapter.number} ${plan.chapter.head.titel}`,
  keywords: plan.chapter.head.stichworte,
  author: plan.author,
  content: join([chapterPages(typesetter, plan, { website }), call('stelle', ['ende'])]),
});

/**
 * The PDF leaf of a chapter.
 * @throws if the compiled document has other pages than the plan, or a piece stands elsewhere
 */
export const leafPdf = (typesetter: Typesetter, plan: ChapterPlan, website: string): Promise<KeptFile> =>
  typesetter.pdf(leafDocument(typesetter, plan, website), timestampOf(plan.record.sheets.map(({ state }) => state)), {
    label: 'stellen',
    look: (values) => assertPlan(plan, (values as Place[][]).flat()),
  });

/** Where Typst has set a piece; `ende` stands behind the last. */
interface Place {
  readonly id: string;
  /** Page of the document, from 1. */
  readonly seite: number;
}

/** Preview of the first page as WebP, 480 px wide. */
export const leafPreview = (typesetter: Typesetter, plan: ChapterPlan, website: string): Promise<KeptFile> =>
  typesetter.webp({ content: firstPage(typesetter, plan, { website }) }, { width: 480, quality: 80 });

/** Seconds since 1970 of the newest Stand: equal content gives equal bytes, whenever it is built. */
export function timestampOf(states: readonly string[]): number {
  const newest = [...states].sort().at(-1) ?? '2026-01';
  return Date.UTC(Number(newest.slice(0, 4)), Number(newest.slice(5)) - 1, 1) / 1000;
}

function assertPlan({ chapter, sheets, flat }: ChapterPlan, places: readonly Place[]): void {
  const found = new Map(places.map(({ id, seite }) => [id, seite]));
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
