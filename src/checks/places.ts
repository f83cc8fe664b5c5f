import type { Nodes } from 'mdast';
import type { Document } from '../model/Binder.ts';
import type { Element } from '../source/jsx.ts';
import { attributePlace, placeAt } from '../source/places.ts';
import type { Place } from './Check.ts';

export { placeAt };

/**
 * Place of a character of a text node. What the node holds differs from what was typed
 * where a sign is escaped (`\<`), written as an entity (`&amp;`) or a line is indented.
 * @param index position in the node's value
 */
export function placeInText(document: Document, node: Nodes & { readonly value: string }, index: number): Place {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const raw = document.source.slice(start, end);
  let at = 0;
  for (let read = 0; read < index && at < raw.length;) {
    if (raw[at] === node.value[read]) {
      at++;
      read++;
    } else if (raw[at] === '&' && /^&#?\w+;/.test(raw.slice(at))) {
      at = raw.indexOf(';', at) + 1;
      read++;
    } else at++;
  }
  return placeAt(document.source, start + skipped(raw, at, node.value[index]));
}

/** Steps over indentation and backslashes that stand before the sought character. */
function skipped(raw: string, from: number, sought: string | undefined): number {
  let at = from;
  while (at < raw.length && raw[at] !== sought && /[\s\\>]/.test(raw[at]!)) at++;
  return at;
}

/** Place of an attribute inside a block's opening tag; of the tag itself if it isn't there. */
export const placeOfAttribute = ({ source }: Document, element: Element, name: string): Place => attributePlace(source, element, name);

/** Place of the first match of a pattern in a file's text, or its beginning. */
export function placeOfMatch(text: string, pattern: RegExp): Place {
  const match = pattern.exec(text);
  return match ? placeAt(text, match.index) : { line: 1, column: 1 };
}
