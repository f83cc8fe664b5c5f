import { placeOf, type Element } from './jsx.ts';

/** 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Place of a character of the source. Columns count UTF-16 units from 1, as editors and the parser do,
 * so umlauts count once.
 */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Place of an attribute inside a block's opening tag; of the tag itself if it isn't there. */
export function attributePlace(source: string, element: Element, name: string): Place {
  const start = element.position?.start.offset;
  if (start === undefined) return placeOf(element);
  // Values are blanked out, so that a name inside a text is not taken for the attribute.
  const tag = source.slice(start, element.position?.end.offset).replace(/"[^"]*"|'[^']*'/g, (value) => '"'.padEnd(value.length, '"'));
  const opening = tag.slice(0, tag.indexOf('>') + 1);
  const match = new RegExp(`\\s(${name})(?=[\\s=/>])`).exec(opening);
  return match ? placeAt(source, start + match.index + 1) : placeOf(element);
}
