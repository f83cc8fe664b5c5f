import { blocks } from '../../blocks/registry.ts';
import type { Problem } from '../../model/Problem.ts';
import { attributesOf, placeOf } from '../../source/jsx.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check, CheckContext } from '../Check.ts';
import { placeOfAttribute } from '../places.ts';
import { fault } from '../problem.ts';

/** Each reference names exactly one goal, and the goal is there. */
export const references: Check = (context) =>
  context.documents.flatMap(({ document, elements }) =>
    elements.flatMap(({ node }): Problem[] => {
      const leadsTo = blocks.get(node.name ?? '')?.leadsTo;
      if (!leadsTo) return [];
      const props = attributesOf(node);
      const { kapitel, vorlage, abschnitt } = props;
      if ((kapitel === undefined) === (vorlage === undefined)) {
        const message = kapitel === undefined ? 'Der Verweis nennt kein Ziel.' : 'Der Verweis nennt zwei Ziele.';
        return [fault('verweis/kapitel', document.file, placeOf(node), message, 'Schreiben Sie entweder kapitel="…" oder vorlage="…".')];
      }
      if (vorlage !== undefined && abschnitt !== undefined)
        return [
          fault(
            'verweis/kapitel',
            document.file,
            placeOfAttribute(document, node, 'abschnitt'),
            'Vorlagen haben keine Abschnitte.',
            'Löschen Sie die Angabe »abschnitt«.',
          ),
        ];
      if (leadsTo(props, context) || context.unread.has(kapitel ?? vorlage!)) return [];
      if (vorlage !== undefined) return template(context, document.file, placeOfAttribute(document, node, 'vorlage'), vorlage);
      const chapter = context.chapters.get(kapitel!);
      if (!chapter) {
        const near = nearest(kapitel!, context.chapters.keys());
        return [
          fault(
            'verweis/kapitel',
            document.file,
            placeOfAttribute(document, node, 'kapitel'),
            `Ein Kapitel mit dem Kürzel »${kapitel}« gibt es nicht.`,
            near
              ? `Meinten Sie kapitel="${near}"?`
              : 'Das Kürzel steht im Dateinamen hinter der Nummer: 4-buergerbefragung.mdx hat das Kürzel buergerbefragung.',
          ),
        ];
      }
      const ids = chapter.sections.map(({ id }) => id).filter(Boolean);
      const near = nearest(abschnitt!, ids);
      return [
        fault(
          'verweis/kapitel',
          document.file,
          placeOfAttribute(document, node, 'abschnitt'),
          `Kapitel ${chapter.number} hat keinen Abschnitt »${abschnitt}«.`,
          near ? `Meinten Sie abschnitt="${near}"?` : `Vorhanden sind: ${ids.join(', ')}.`,
        ),
      ];
    }),
  );

/** While there are no templates at all, chapters may name those to come. */
function template({ templates }: CheckContext, file: string, at: ReturnType<typeof placeOf>, slug: string): Problem[] {
  if (templates.size === 0) return [];
  const near = nearest(slug, templates.keys());
  return [
    fault(
      'verweis/kapitel',
      file,
      at,
      `Eine Vorlage mit dem Kürzel »${slug}« gibt es nicht.`,
      near ? `Meinten Sie vorlage="${near}"?` : `Vorhanden sind: ${[...templates.keys()].join(', ')}.`,
    ),
  ];
}
