/*
 * Reads PDFs as Typst 0.14 writes them: one table of references, every object by itself in plain text, streams apart.
 * See ISO 32000-1, 7.5.
 */

/** An object of a file. */
export interface PdfObject {
  readonly number: number;
  /** Its dictionary or array, Latin-1; a stream's begins behind it. */
  readonly text: string;
  /** From `stream` to `endstream`, as it is in the file. */
  readonly stream: Buffer | undefined;
}

export interface PdfFile {
  /** In the order of the file. */
  readonly objects: readonly PdfObject[];
  /** Number of the catalog. */
  readonly root: number;
  /** Number of the information dictionary. */
  readonly info: number;
  /** Entries of the trailer besides `Size`, as they are in the file. */
  readonly trailer: string;
}

/** A file is not built like those that Typst 0.14 writes. */
export class OtherPdf extends Error {
  constructor(what: string) {
    super(`Das PDF von Typst ist anders aufgebaut als erwartet (${what}); siehe src/print/pdf/pdfFile.ts.`);
  }
}

/** @throws OtherPdf if the file is built otherwise */
export function readPdf(pdf: Buffer): PdfFile {
  const end = pdf.toString('latin1', pdf.lastIndexOf('trailer'));
  const [, start = ''] = /startxref\n(\d+)\n/.exec(end) ?? [];
  const [, root = ''] = /\/Root (\d+) 0 R/.exec(end) ?? [];
  const [, info = ''] = /\/Info (\d+) 0 R/.exec(end) ?? [];
  const [, trailer = ''] = /^trailer\n<<\n {2}\/Size \d+\n([\s\S]*?)\n>>\nstartxref\n/.exec(end) ?? [];
  if (start === '' || trailer === '' || root === '' || info === '' || !pdf.subarray(Number(start)).toString('latin1', 0, 7).startsWith('xref\n0 '))
    throw new OtherPdf('Anfang');
  const places = [...pdf.toString('latin1', Number(start)).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place)).sort((a, b) => a - b);
  const objects = places.map((place, index) => readObject(pdf.subarray(place, places[index + 1] ?? Number(start))));
  return { objects, root: Number(root), info: Number(info), trailer };
}

function readObject(bytes: Buffer): PdfObject {
  const head = bytes.indexOf(' 0 obj\n');
  const streamAt = bytes.indexOf('\nstream\n');
  const isStream = streamAt !== -1;
  const end = bytes.lastIndexOf('\nendobj');
  if (head === -1 || end === -1) throw new OtherPdf('Objekt');
  return {
    number: Number(bytes.toString('latin1', 0, head)),
    text: bytes.toString('latin1', head + 7, isStream ? streamAt : end),
    stream: isStream ? bytes.subarray(streamAt + 1, end) : undefined,
  };
}

/** Calls back for each part of an object's text that stands outside strings; strings stay as they are. */
export function outsideStrings(text: string, replace: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('('); at !== -1; at = text.indexOf('(', from)) {
    const end = stringEnd(text, at);
    result += replace(text.slice(from, at)) + text.slice(at, end);
    from = end;
  }
  return result + replace(text.slice(from));
}

/** Where a string that begins at `start` ends: parentheses may lie in it in pairs, others behind a backslash (7.3.4.2). */
export function stringEnd(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const sign = text[index];
    if (sign === '\\') index++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return index + 1;
  }
  throw new OtherPdf('Zeichenkette');
}

/** The value of an entry of a dictionary: from behind its name to the next entry of the same depth, or to the end. */
export function entry(text: string, name: string): string | undefined {
  const start = new RegExp(`/${name}(?=[\\s<\\[(/])`).exec(text);
  if (!start) return undefined;
  const from = start.index + name.length + 1;
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const sign = text[index];
    if (sign === '(') index = stringEnd(text, index) - 1;
    else if (sign === '<' && text[index + 1] !== '<') index = text.indexOf('>', index);
    else if (sign === '[' || sign === '<') depth += sign === '<' ? (index++, 1) : 1;
    else if (sign === ']' || sign === '>') {
      if (depth === 0) return text.slice(from, index).trim();
      depth -= 1;
      if (sign === '>') index++;
    } else if (sign === '/' && depth === 0 && text.slice(from, index).trim() !== '') return text.slice(from, index).trim();
  }
  return text.slice(from).trim();
}

/** Number of the object that an entry refers to. */
export function reference(text: string, name: string): number | undefined {
  const [, number] = /^(\d+) 0 R$/.exec(entry(text, name) ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Bytes of a string of a PDF, literal or hexadecimal, as Latin-1. */
export function stringBytes(token: string): string {
  if (token.startsWith('<')) return Buffer.from(token.slice(1, -1), 'hex').toString('latin1');
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return token
    .slice(1, -1)
    .replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, sign = '') =>
      octal === undefined ? (escapes[String(sign)] ?? String(sign)) : String.fromCharCode(parseInt(octal, 8)),
    );
}

/** The strings and what stands behind each in an array like `[(a) 1 0 R (b) 2 0 R]`. */
export function pairs(array: string): (readonly [name: string, value: string])[] {
  const found: [string, string][] = [];
  let at = array.indexOf('[') + 1;
  while (at < array.length) {
    const sign = array[at];
    if (sign === '(' || sign === '<') {
      const end = sign === '(' ? stringEnd(array, at) : array.indexOf('>', at) + 1;
      const [value = ''] = /^\s*\d+ 0 R/.exec(array.slice(end)) ?? [];
      found.push([array.slice(at, end), value.trim()]);
      at = end + value.length;
    } else at++;
  }
  return found;
}

/** A text with other numbers in its references. */
export const renumber = (text: string, numberOf: (old: number) => number): string =>
  text.replace(/(\d+) 0 R/g, (_, old: string) => `${numberOf(Number(old))} 0 R`);

/** Numbers of all objects that a text refers to. */
export const referencesIn = (text: string | undefined): number[] => [...(text ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));

/** Entries of a tree of names in the order that it wants: by the bytes of their keys (7.9.6). */
export const sortedNames = (names: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  names
    .map(([name, value]) => [stringBytes(name), name, value] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, name, value]) => [name, value]);
