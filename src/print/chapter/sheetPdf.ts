import { call, join } from '../../blocks/Printed.ts';
import type { KeptFile } from '../../store/Store.ts';
import type { Printable, Typesetter } from '../typst/Typesetter.ts';
import { assertPlan } from './assertPlan.ts';
import { chapterPages } from './chapterPages.ts';
import { timestampOf } from './leafOf.ts';
import type { ChapterPlan, PlanSheet } from './planChapter.ts';

/** One sheet of a chapter as a document: its two pages as they stand in the leaf. What stands on other sheets is no link here. */
export function sheetDocument(typesetter: Typesetter, plan: ChapterPlan, sheet: PlanSheet, website: string): Printable {
  const { chapter, author } = plan;
  const [front, back] = sheet.pages;
  return {
    title: `${chapter.number} ${chapter.head.titel}, Blatt ${front.label}/${back.label}`,
    keywords: chapter.head.stichworte,
    author,
    content: join([chapterPages(typesetter, plan, { website, only: (each) => each === sheet }), call('stelle', ['ende'])]),
  };
}

/**
 * The PDF of one sheet. It is set by itself rather than cut out of the leaf: Typst then makes tags, bookmarks and targets
 * of just these two pages, and a sheet weighs little in the time of a build.
 * @throws if the compiled document has other pages than the plan, or a piece stands elsewhere
 */
export const sheetPdf = (typesetter: Typesetter, plan: ChapterPlan, sheet: PlanSheet, website: string): Promise<KeptFile> =>
  typesetter.pdf(sheetDocument(typesetter, plan, sheet, website), timestampOf([sheet.sheet.state]), {
    label: 'stellen',
    look: (values) => assertPlan(plan, [sheet], values),
  });
