import { blocks } from '../../blocks/registry.ts';
import { attributesOf, placeOf } from '../../source/jsx.ts';
import type { Check } from '../Check.ts';
import { fault } from '../problem.ts';

/** Every field of a template is explained: whoever opens the file in an office program sees the field alone. */
export const explainedFields: Check = ({ documents }) =>
  documents
    .filter(({ kind }) => kind === 'Vorlage')
    .flatMap(({ document, elements }) =>
      elements
        .filter(({ node }) => blocks.get(node.name ?? '')?.field !== undefined && attributesOf(node)['hilfe'] === undefined)
        .map(({ node }) =>
          fault(
            'vorlage/feld',
            document.file,
            placeOf(node),
            `Das Feld »${attributesOf(node)['name'] ?? ''}« ist nicht erklärt.`,
            'Ergänzen Sie hilfe="…" mit einem Beispiel oder einem Hinweis zum Ausfüllen.',
          ),
        ),
    );
