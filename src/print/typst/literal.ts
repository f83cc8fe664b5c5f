/**
 * A Typst string literal. Text enters Typst only through this function: inside a string nothing but
 * the backslash and the quote has a meaning, so no content can ever become markup or code.
 */
export function literal(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '')}"`;
}

/** Markup that shows the text and nothing else. The semicolon keeps what follows from being read as code. */
export const literalMarkup = (text: string): string => (text === '' ? '' : `#${literal(text)};`);
