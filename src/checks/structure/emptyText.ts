import type { Heading, Nodes } from 'mdast';
import type { Problem } from '../../model/Problem.ts';
import { isElement, placeOf } from '../../source/jsx.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { fault, wholeFile } from '../problem.ts';
import { innerText } from '../../source/innerText.ts';

/** A chapter that isn't written yet does not appear: no stubs, no heading without text below it. */
export const emptyText: Check = ({ documents }) => documents.flatMap(emptyParts);

function emptyParts({ document, kind }: CheckedDocument): Problem[] {
  const parts = document.tree.children.filter(({ type }) => type !== 'yaml' && type !== 'footnoteDefinition');
  if (!parts.some(isText)) {
    return [
      fault(
        'kapitel/leer',
        document.file,
        wholeFile,
        `${kind === 'Kapitel' ? 'Das Kapitel' : `Die ${kind}`} hat keinen Text.`,
        'Schreiben Sie den Text oder nehmen Sie die Datei vorerst heraus.',
      ),
    ];
  }
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    if (part.type !== 'heading' || (next && !(next.type === 'heading' && next.depth <= part.depth))) return [];
    return [
      fault(
        'kapitel/leer',
        document.file,
        placeOf(part),
        `Unter der Überschrift »${title(part)}« steht kein Text.`,
        'Schreiben Sie den Abschnitt oder löschen Sie die Überschrift.',
      ),
    ];
  });
}

const isText = (node: Nodes): boolean => node.type !== 'heading' && (isElement(node) || innerText(node).trim() !== '');
const title = (heading: Heading): string => innerText(heading).trim();
