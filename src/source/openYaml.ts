import { LineCounter, parseDocument, type Document, type ErrorCode } from 'yaml';
import type { Place } from './places.ts';
import { misreadings, unclosedQuote, yamlFault, type YamlFault } from './yamlFaults.ts';

/** A YAML text as a tree, not yet as values. */
export interface OpenedYaml {
  readonly document: Document;
  /** What is not readable, or would be read otherwise than it was meant. Values may be taken only if there is none. */
  readonly faults: readonly YamlFault[];
  /** Place of a character, 1-based. */
  readonly at: (offset: number) => Place;
}

/** Nobody mends more than this at once. */
const mostFaults = 50;

/** The one reader of YAML that people write: without aliases, types, directives and keys that mean something to the program. */
export function openYaml(text: string): OpenedYaml {
  const lines = new LineCounter();
  // Directives are never meant, and thousands of them take the parser seconds. Keys are compared below, in one go.
  const directive = /^%/m.exec(text);
  const document = parseDocument(directive ? '' : text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const unreadable = [
    ...(directive ? [{ offset: directive.index, ...yamlFault('BAD_DIRECTIVE') }] : []),
    ...onePerLine(
      document.errors.map(({ code, pos: [offset] }) => faultAt(text, offset, code)),
      (offset) => lines.linePos(offset).line,
    ),
  ];
  // Whoever nests too deep gets one message, not one for each bracket that is still open. Where the reader gave up depends on the machine: the line counts.
  const deep = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const faults = deep
    ? [{ offset: text.lastIndexOf('\n', deep.pos[0]) + 1, ...yamlFault(deep.code) }]
    : unreadable.length > 0
      ? unreadable
      : misreadings(document);
  return {
    document,
    faults: faults.slice(0, mostFaults),
    at: (offset) => {
      if (directive) return { line: text.slice(0, offset).split('\n').length, column: 1 };
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    },
  };
}

/** The fault where an editor finds it: a missing quote at the line that opens it, not at the end; a tab by its name. */
function faultAt(text: string, offset: number, code: ErrorCode): YamlFault {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [indent = ''] = /^\s*/.exec(text.slice(start).split('\n', 1)[0]!) ?? [];
  if (indent.includes('\t')) return { offset: start, ...yamlFault('TAB_AS_INDENT') };
  if (code === 'MISSING_CHAR') {
    const opened = openedQuote(text.slice(0, offset));
    if (opened !== undefined) return { offset: opened, ...unclosedQuote };
  }
  return { offset, ...yamlFault(code) };
}

/** Where the value begins that opens a quotation mark and does not close it in its line. */
function openedQuote(text: string): number | undefined {
  const match = /(?:^|:[ ]|- |[[,] ?)(["'])(?=(?:(?!\1)[^\n])*$)/m.exec(text);
  return match ? match.index + match[0].length - 1 : undefined;
}

/** One message for what one slip brings about. */
function onePerLine(faults: readonly YamlFault[], lineOf: (offset: number) => number): YamlFault[] {
  const seen = new Set<number>();
  return faults.filter(({ offset }) => {
    const line = lineOf(offset);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}
