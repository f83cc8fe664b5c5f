import { blocks } from '../../blocks/registry.ts';
import type { Problem } from '../../model/Problem.ts';
import { attributesOf, placeOf } from '../../source/jsx.ts';
import { headingId } from '../../source/parseDocument.ts';
import type { Check, CheckedDocument, Place } from '../Check.ts';
import { placeOfAttribute } from '../places.ts';
import { fault } from '../problem.ts';

interface Id {
  readonly id: string;
  readonly of: string;
  readonly isField?: boolean;
  readonly place: Place;
}

/** Ids that the frame of every page needs for itself: skip link, search dialog, template page, notes. */
const reserved = ['inhalt', 'suche-titel', 'fertig', 'quellen-und-anmerkungen'];

/** Ids by which links and stored ticks find a heading, a checklist or a form are unique within a chapter; those of fields too. */
export const uniqueIds: Check = ({ documents }) =>
  documents.flatMap((checked) => [...taken(checked, anchors(checked)), ...doubles(checked, anchors(checked)), ...doubles(checked, fields(checked))]);

const taken = ({ document }: CheckedDocument, ids: readonly Id[]): Problem[] =>
  ids
    .filter(({ id }) => reserved.includes(id))
    .map(({ id, place }) =>
      fault('ueberschrift/doppelt', document.file, place, `Das Kürzel »${id}« braucht die Seite selbst.`, 'Wählen Sie ein anderes Kürzel.'),
    );

function anchors({ document, nodes, elements }: CheckedDocument): Id[] {
  const ofHeadings = nodes.flatMap(({ node }): Id[] => {
    const id = node.type === 'heading' ? headingId(node) : undefined;
    return id === undefined ? [] : [{ id, of: 'Überschrift', place: placeOf(node) }];
  });
  const ofBlocks = elements.flatMap(({ node }): Id[] => {
    const id = blocks.get(node.name ?? '')?.anchor?.(attributesOf(node));
    return id !== undefined ? [{ id, of: `<${node.name}>`, place: placeOfAttribute(document, node, 'id') }] : [];
  });
  return [...ofHeadings, ...ofBlocks].sort((a, b) => a.place.line - b.place.line);
}

function fields({ document, elements }: CheckedDocument): Id[] {
  return elements.flatMap(({ node }): Id[] => {
    const id = attributesOf(node)['id'];
    const isField = blocks.get(node.name ?? '')?.field !== undefined;
    return isField && id !== undefined ? [{ id, of: `<${node.name}>`, isField, place: placeOfAttribute(document, node, 'id') }] : [];
  });
}

function doubles({ document, kind }: CheckedDocument, ids: readonly Id[]): Problem[] {
  return ids.flatMap(({ id, isField, place }, index) => {
    const first = ids.slice(0, index).find((other) => other.id === id);
    if (!first) return [];
    const rule = kind === 'Vorlage' && isField ? 'vorlage/feld' : 'ueberschrift/doppelt';
    return [
      fault(rule, document.file, place, `Das Kürzel »${id}« gibt es hier schon (Zeile ${first.place.line}, ${first.of}).`, 'Wählen Sie ein anderes Kürzel.'),
    ];
  });
}
