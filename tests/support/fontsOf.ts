import { inflateSync } from 'node:zlib';

/** Names of the fonts that a PDF brings along or asks for, sorted. */
export function fontsOf(pdf: Uint8Array): string[] {
  const raw = Buffer.from(pdf).toString('latin1');
  const texts = [raw, ...[...raw.matchAll(/stream\r?\n/g)].map((match) => inflated(raw.slice(match.index + match[0].length)))];
  const names = texts.flatMap((text) => [...text.matchAll(/\/(?:FontName|BaseFont)\s*\/(?:[A-Z]{6}\+)?([^\s/>]+)/g)].map(([, name]) => name!));
  return [...new Set(names)].sort();
}

/** A stream unpacked; empty if it is no packed one. */
function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
