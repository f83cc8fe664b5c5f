import type { Problem } from '../../model/Problem.ts';
import { attributesOf } from '../../source/jsx.ts';
import type { Check, CheckedDocument, Place } from '../Check.ts';
import { placeOfAttribute, placeOfMatch } from '../places.ts';
import { styleRules } from './styleRules.ts';

/** Attributes that readers see. */
export const spokenAttributes = ['titel', 'name', 'hilfe', 'auswahl', 'alt', 'quelle', 'stelle'] as const;

/** Address forms, signs, numbers and dates follow the guide: in running text, labels and heads. */
export const style: Check = ({ documents }) =>
  documents.flatMap((checked) => [
    ...checked.passages.flatMap(({ text, at }) => apply(checked, text, at)),
    ...checked.elements.flatMap(({ node }) =>
      spokenAttributes.flatMap((name) => {
        const value = attributesOf(node)[name];
        return value === undefined ? [] : apply(checked, value, () => placeOfAttribute(checked.document, node, name));
      }),
    ),
    ...headTexts(checked).flatMap(({ text, at }) => apply(checked, text, at)),
  ]);

function apply({ document }: CheckedDocument, text: string, at: (index: number) => Place): Problem[] {
  return styleRules.flatMap(({ pattern, severity, message, remedy }) =>
    [...text.matchAll(pattern)].map((match): Problem => {
      const found = match[0].trim();
      const { line, column } = at(match.index + match[0].indexOf(found));
      return { file: document.file, line, column, rule: 'text/stil', severity, message: message(found), remedy: remedy(found) };
    }),
  );
}

/** Title, summary and plain-language text of a head, with the line where each begins. */
export function headTexts({ document }: CheckedDocument): { key: string; text: string; at: () => Place }[] {
  const head = (document as { head?: Record<string, unknown> }).head ?? {};
  return ['titel', 'kurz', 'leicht', 'gebrauch', 'zielgruppe'].flatMap((key) => {
    const text = head[key];
    return typeof text === 'string' ? [{ key, text, at: () => placeOfMatch(document.source, new RegExp(`^${key}:`, 'm')) }] : [];
  });
}
