import type { Nodes } from 'mdast';
import type { Chapter } from '../../model/Binder.ts';
import type { Problem } from '../../model/Problem.ts';
import { attributesOf, childrenOf, isElement } from '../../source/jsx.ts';
import type { CurrentBinder } from '../../source/currentBinder.ts';
import { draftName } from '../../text/printedState.ts';
import { planChapter, TooHighForPaper } from '../chapter/planChapter.ts';
import type { Typesetter } from '../typst/Typesetter.ts';
import { templateLeaf } from './templatePdf.ts';

/** From here on a passage may be higher than a page: signs, lines as typed, rows to write in. A page holds about 3,900 signs, a narrow cell 600. */
const mayBeHigh = { signs: 1500, signsOfRow: 450, lines: 30, rows: 5 } as const;

/**
 * Passages of chapters and templates that no page can hold. Only texts with a long passage are laid out, so that
 * a usual binder is checked in no time.
 * @param faulty files with other faults: they are not laid out
 */
export async function paperProblems(typesetter: Typesetter, current: CurrentBinder, faulty: ReadonlySet<string>): Promise<Problem[]> {
  const { binder } = current;
  const texts: Chapter[] = [
    ...binder.registers.flatMap(({ chapters }) => chapters),
    ...binder.templates.map((template) => templateLeaf(template, binder, current)),
  ].filter(({ file, tree }) => !faulty.has(file) && tree.children.some(isLong));
  const problems: Problem[] = [];
  for (const chapter of texts) {
    try {
      await planChapter(typesetter, { chapter, binder, references: current, previous: undefined, edition: draftName, base: true });
    } catch (error) {
      if (!(error instanceof TooHighForPaper)) throw error;
      problems.push(...error.problems);
    }
  }
  return problems;
}

/** True if a passage in it could be higher than a page. */
function isLong(node: Nodes): boolean {
  if (isElement(node) && Object.values(attributesOf(node)).some((value) => /^\d+$/.test(value) && Number(value) > mayBeHigh.rows)) return true;
  const isPassage = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow' || node.type === 'listItem' || node.type === 'code';
  if (!isPassage) return childrenOf(node).some(isLong);
  const { start, end } = node.position ?? {};
  if (!start || !end) return true;
  const signs = (end.offset ?? 0) - (start.offset ?? 0);
  return signs > (node.type === 'tableRow' ? mayBeHigh.signsOfRow : mayBeHigh.signs) || end.line - start.line > mayBeHigh.lines;
}
