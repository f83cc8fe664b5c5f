import type { ChapterPlan } from './planChapter.ts';
import { call, join } from '../../blocks/Printed.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Printable, Typesetter } from '../typst/Typesetter.ts';
import { assertPlan } from './assertPlan.ts';
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
    look: (values) => assertPlan(plan, plan.sheets, values),
  });

/** Preview of the first page as WebP, 480 px wide. */
export const leafPreview = (typesetter: Typesetter, plan: ChapterPlan, website: string): Promise<KeptFile> =>
  typesetter.webp({ content: firstPage(typesetter, plan, { website }) }, { width: 480, quality: 80 });

/** Seconds since 1970 of the newest Stand: equal content gives equal bytes, whenever it is built. */
export function timestampOf(states: readonly string[]): number {
  const newest = [...states].sort().at(-1) ?? '2026-01';
  return Date.UTC(Number(newest.slice(0, 4)), Number(newest.slice(5)) - 1, 1) / 1000;
}
