import { blocks } from '../../blocks/registry.ts';
import { attributesOf } from '../../source/jsx.ts';
import { nearest } from '../../text/nearest.ts';
import type { Check } from '../Check.ts';
import { placeOfAttribute } from '../places.ts';
import { fault } from '../problem.ts';

/** A sum in a template names the fields it adds up: `von="miete, porto"`. */
export const sums: Check = ({ documents }) =>
  documents.flatMap(({ document, elements }) => {
    const fields = elements.filter(({ node }) => blocks.get(node.name ?? '')?.field !== undefined).map(({ node }) => ({ node, props: attributesOf(node) }));
    const ids = fields.flatMap(({ props }) => props['id'] ?? []);
    return fields.flatMap(({ node, props }) => {
      const { art, von } = props;
      if (art === 'summe' && von === undefined)
        return [
          fault(
            'vorlage/feld',
            document.file,
            placeOfAttribute(document, node, 'art'),
            'Die Summe sagt nicht, was sie zusammenzählt.',
            'Ergänzen Sie von="…" mit den Kürzeln der Felder, getrennt durch Komma.',
          ),
        ];
      return (von ?? '')
        .split(/[\s,|]+/)
        .filter((id) => id !== '' && !ids.includes(id))
        .map((id) => {
          const near = nearest(id, ids);
          return fault(
            'vorlage/feld',
            document.file,
            placeOfAttribute(document, node, 'von'),
            `Ein Feld »${id}« gibt es in dieser Datei nicht.`,
            near ? `Meinten Sie »${near}«?` : 'Nennen Sie Kürzel vorhandener Felder.',
          );
        });
    });
  });
