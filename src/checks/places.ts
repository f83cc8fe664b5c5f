import type { Nodes } from 'mdast';
import type { Document } from '../model/Binder.ts';
import { placeOf, type Element } from '../source/jsx.ts';
import type { Place } from './Check.ts';

/**
 * Place of a character of the source. Columns count UTF-16 units from 1, as editors and the parser do,
 * so umlauts count once.
 */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

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
export function placeOfAttribute(document: Document, element: Element, name: string): Place {
  const start = element.position?.start.offset;
  if (start === undefined) return placeOf(element);
  // Values are blanked out, so that a name inside a text is not taken for the attribute.
  const tag = document.source.slice(start, element.position?.end.offset).replace(/"[^"]*"|'[^']*'/g, (value) => '"'.padEnd(value.length, '"'));
  const opening = tag.slice(0, tag.indexOf('>') + 1);
  const match = new RegExp(`\\s(${name})(?=[\\s=/>])`).exec(opening);
  return match ? placeAt(document.source, start + match.index + 1) : placeOf(element);
}

/** Place of the first match of a pattern in a file's text, or its beginning. */
export function placeOfMatch(text: string, pattern: RegExp): Place {
  const match = pattern.exec(text);
  return match ? placeAt(text, match.index) : { line: 1, column: 1 };
}
