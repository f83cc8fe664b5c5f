import type { KeptFile } from '../../store/Store.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import type { ChapterPlan, PlanSheet } from './planChapter.ts';

/**
 * The PDF of one sheet: its two pages as they stand in the leaf, whose layout has been compared with the plan. What stands on
 * other sheets is no link here.
 * @param leaf of the chapter
 */
export function sheetPdf(typesetter: Typesetter, { chapter, sheets }: ChapterPlan, sheet: PlanSheet, leaf: KeptFile): Promise<KeptFile> {
  const [front, back] = sheet.pages;
  const title = `${chapter.number} ${chapter.head.titel}, Blatt ${front.label}/${back.label}`;
  return typesetter.cut(leaf, { from: 2 * sheets.indexOf(sheet), count: 2, title });
}
