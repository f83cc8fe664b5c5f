import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Place } from './places.ts';
import { misreadings, yamlFault, type YamlFault } from './yamlFaults.ts';

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
    ...document.errors.map((error) => ({ offset: error.pos[0], ...yamlFault(error.code) })),
  ];
  // Whoever nests too deep gets one message, not one for each bracket that is still open.
  const deep = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  const faults = deep ? [{ offset: deep.pos[0], ...yamlFault(deep.code) }] : unreadable.length > 0 ? unreadable : misreadings(document);
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
