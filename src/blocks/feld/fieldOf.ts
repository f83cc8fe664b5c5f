import type { Field } from '../../model/TemplateDocument.ts';
import { typography } from '../../text/typography.ts';
import type { Props } from '../Block.ts';
import { idsOf } from '../keep/amounts.ts';
import { choicesOf } from './choicesOf.ts';

/** A field as plain data, from its attributes. */
export function fieldOf(props: Props): Field {
  const choices = choicesOf(props).map(typography);
  const sumOf = idsOf(props['von'] ?? '');
  return {
    id: props['id'] ?? '',
    name: typography(props['name'] ?? ''),
    help: typography(props['hilfe'] ?? ''),
    type: (props['art'] ?? 'text') as Field['type'],
    ...(choices.length > 0 ? { choices } : {}),
    ...(props['art'] === 'lang' ? { lines: Number(props['zeilen'] ?? 3) } : {}),
    ...(sumOf.length > 0 ? { sumOf } : {}),
  };
}
