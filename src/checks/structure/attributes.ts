import type { z } from 'zod';
import { blocks } from '../../blocks/registry.ts';
import type { Block } from '../../blocks/Block.ts';
import type { Problem } from '../../model/Problem.ts';
import { attributesOf, type Element } from '../../source/jsx.ts';
import { nearest, suggest } from '../../text/nearest.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { placeOfAttribute } from '../places.ts';
import { fault } from '../problem.ts';

/** Attributes of blocks: literal, known, complete and with valid values. */
export const attributes: Check = ({ documents }) =>
  documents.flatMap((checked) =>
    checked.elements.flatMap(({ node }) => {
      const block = blocks.get(node.name ?? '');
      return block ? [...forms(checked, node, block), ...values(checked, node, block)] : [];
    }),
  );

/** How attributes are typed. */
function forms({ document }: CheckedDocument, element: Element, block: Block): Problem[] {
  const { file } = document;
  const known = Object.keys(block.props.shape);
  const seen = new Set<string>();
  return element.attributes.flatMap((attribute): Problem[] => {
    // Expressions are reported by dataOnly.ts.
    if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) return [];
    const { name, value } = attribute;
    const at = placeOfAttribute(document, element, name);
    if (!known.includes(name)) {
      return [
        fault('baustein/angabe', file, at, `Der Baustein <${block.tag}> kennt die Angabe »${name}« nicht.`, suggest(name, known) || 'Löschen Sie die Angabe.'),
      ];
    }
    if (seen.has(name))
      return [fault('baustein/angabe', file, at, `Die Angabe »${name}« steht im Baustein <${block.tag}> zweimal.`, 'Löschen Sie eine davon.')];
    seen.add(name);
    if (value === null || value === undefined)
      return [fault('baustein/angabe', file, at, `Die Angabe »${name}« hat keinen Wert.`, `Schreiben Sie ${name}="…".`)];
    return [];
  });
}

/** What attributes hold, by the block's own schema. */
function values({ document }: CheckedDocument, element: Element, block: Block): Problem[] {
  const given = attributesOf(element);
  const unusable = new Set(
    element.attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'string' ? [attribute.name] : [])),
  );
  const result = block.props.safeParse(given);
  const problems = (result.error?.issues ?? []).flatMap((issue): Problem[] => {
    const name = String(issue.path[0] ?? '');
    if (issue.code === 'unrecognized_keys' || unusable.has(name)) return [];
    const rule = name === 'alt' ? 'bild/alt' : 'baustein/angabe';
    const value = given[name];
    const [message, remedy] = value === undefined ? missing(block, name, issue) : invalid(name, value, issue);
    return [fault(rule, document.file, placeOfAttribute(document, element, name), message, remedy)];
  });
  if (given['art'] === 'auswahl' && !/[^\s|]/.test(given['auswahl'] ?? '')) {
    problems.push(
      fault(
        'baustein/angabe',
        document.file,
        placeOfAttribute(document, element, 'art'),
        'Zur Auswahl fehlen die Möglichkeiten.',
        'Ergänzen Sie zum Beispiel auswahl="ja | nein | unbekannt".',
      ),
    );
  }
  return problems;
}

type Words = [message: string, remedy: string];

function missing(block: Block, name: string, issue: z.core.$ZodIssue): Words {
  if (name === 'alt') return ['Der Abbildung fehlt der Alternativtext.', 'Ergänzen Sie alt="…": Was sagt das Bild jemandem, der es nicht sieht?'];
  return [`Dem Baustein <${block.tag}> fehlt die Angabe »${name}«.`, `Ergänzen Sie ${name}="…".${choices(issue)}`];
}

function invalid(name: string, value: string, issue: z.core.$ZodIssue): Words {
  if (value.trim() === '')
    return name === 'alt'
      ? ['Der Alternativtext der Abbildung ist leer.', 'Schreiben Sie, was das Bild aussagt.']
      : [`Die Angabe »${name}« ist leer.`, `Schreiben Sie ${name}="…".${choices(issue)}`];
  const message = `Die Angabe ${name}="${value}" ist nicht gültig.`;
  if (issue.code === 'invalid_value') {
    const near = nearest(value, issue.values.map(String));
    return [message, near ? `Meinten Sie ${name}="${near}"?` : choices(issue).trim()];
  }
  // The blocks' own texts are German sentences; zod's for too short or too long ones lack the full stop.
  return [message, issue.message.endsWith('.') ? issue.message : `${issue.message}.`];
}

const choices = (issue: z.core.$ZodIssue): string => (issue.code === 'invalid_value' ? ` Möglich sind: ${issue.values.map(String).join(', ')}.` : '');
