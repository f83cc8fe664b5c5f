import { placeOf } from '../../source/jsx.ts';
import { deepest, tooDeepWords } from '../../source/parseDocument.ts';
import type { Problem } from '../../model/Problem.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { longestPassage } from '../text/passages.ts';
import { fault } from '../problem.ts';

/** Emphasis, links and the like in each other; more is never meant, and would exhaust what walks the tree. */
const deepestMarks = 30;

/** Texts are neither nested deeper nor longer in one go than pages can show: one fault for each block that is. */
export const bearable: Check = ({ documents }) => documents.flatMap((checked) => [...nesting(checked), ...length(checked)]);

function nesting({ document, nodes }: CheckedDocument): Problem[] {
  const told = new Set<unknown>();
  return nodes.flatMap(({ node, ancestors }) => {
    const block = ancestors[1];
    const blocks =
      ancestors.filter(({ type }) => type === 'list' || type === 'blockquote').length + (node.type === 'list' || node.type === 'blockquote' ? 1 : 0);
    if (told.has(block) || !(blocks > deepest || ancestors.length > 2 * deepest + deepestMarks)) return [];
    told.add(block);
    if (blocks > deepest) return [fault('datei/groesse', document.file, placeOf(node), tooDeepWords.message, tooDeepWords.remedy)];
    return [
      fault('datei/groesse', document.file, placeOf(node), 'Hier stehen zu viele Auszeichnungen ineinander.', 'Löschen Sie überzählige Sterne und Klammern.'),
    ];
  });
}

function length({ document, passages }: CheckedDocument): Problem[] {
  return passages
    .filter(({ isTooLong }) => isTooLong)
    .map(({ node }) =>
      fault(
        'datei/groesse',
        document.file,
        placeOf(node),
        `Der Absatz hat mehr als ${longestPassage.toLocaleString('de-DE')} Zeichen.`,
        'Teilen Sie ihn mit Leerzeilen in mehrere.',
      ),
    );
}
