import type { Nodes } from 'mdast';
import { namedBy } from '../../blocks/namedBy.ts';
import { blocks } from '../../blocks/registry.ts';
import { attributesOf } from '../../source/jsx.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { hint, wholeFile } from '../problem.ts';

const fewestSources = 2;

/** Each chapter has a tool that one can use, and two sources unless it is pure practice. Own leaves are free. */
export const equipment: Check = ({ documents, binder }) => {
  const chapters = new Map(binder.registers.flatMap((register) => register.chapters.map((chapter) => [chapter.file, chapter])));
  return documents.flatMap((checked) => {
    const chapter = chapters.get(checked.document.file);
    if (!chapter || chapter.own) return [];
    const sources = new Set(checked.elements.flatMap(({ node }) => namedBy(node as Nodes, 'sources') ?? []));
    return [
      ...(hasTool(checked) || chapter.head.vorlagen.length > 0
        ? []
        : [
            hint(
              'kapitel/ausstattung',
              chapter.file,
              wholeFile,
              'Das Kapitel hat kein Hilfsmittel.',
              'Ergänzen Sie eine Checkliste, Schritte, Felder, eine Tabelle mit leeren Zeilen oder eine Vorlage.',
            ),
          ]),
      ...(chapter.head.praxis || sources.size >= fewestSources
        ? []
        : [
            hint(
              'kapitel/ausstattung',
              chapter.file,
              wholeFile,
              `Das Kapitel nennt ${sources.size === 0 ? 'keine Quelle' : 'nur eine Quelle'}.`,
              'Nennen Sie mindestens zwei; eine reine Arbeitshilfe bekommt im Kopf »praxis: true«.',
            ),
          ]),
    ];
  });
};

const hasTool = ({ elements }: CheckedDocument): boolean =>
  elements.some(({ node }) => blocks.get(node.name ?? '')?.tool?.(node, attributesOf(node)) !== undefined);
