import { isAlias, isCollection, isMap, isPair, isScalar, visit, type Document, type ErrorCode, type Node, type Scalar, type YAMLMap } from 'yaml';

interface Words {
  readonly message: string;
  readonly remedy: string;
}

export interface YamlFault extends Words {
  /** Place in the text, in characters. */
  readonly offset: number;
}

const general = 'Prüfen Sie Einrückung, Doppelpunkte und Klammern. Texte mit »: « setzen Sie in gerade Anführungszeichen.';
const quoted = 'Setzen Sie den ganzen Text in gerade Anführungszeichen: "…".';

/** What each fault of the YAML reader means, and what helps. The type makes sure that no English code gets through. */
const faults: Readonly<Record<ErrorCode, readonly [what: string, remedy: string]>> = {
  ALIAS_PROPS: ['ein Stern am Anfang', quoted],
  BAD_ALIAS: ['ein Stern am Anfang', quoted],
  BAD_COLLECTION_TYPE: ['ein Ausrufezeichen am Anfang', quoted],
  BAD_DIRECTIVE: ['ein Prozentzeichen am Zeilenanfang', quoted],
  BAD_DQ_ESCAPE: ['ein umgekehrter Schrägstrich in Anführungszeichen', 'Schreiben Sie den Schrägstrich doppelt (\\\\) oder lassen Sie ihn weg.'],
  BAD_INDENT: ['falsche Einrückung', general],
  BAD_PROP_ORDER: ['ein Zeichen & oder ! am Anfang', quoted],
  BAD_SCALAR_START: ['ein Zeichen, mit dem kein Text beginnen darf', quoted],
  BLOCK_AS_IMPLICIT_KEY: ['zwei Doppelpunkte in einer Zeile', general],
  BLOCK_IN_FLOW: ['eine Liste in Klammern ist nicht geschlossen', 'Schließen Sie die Klammer ] in derselben Zeile.'],
  DUPLICATE_KEY: ['Angabe doppelt', 'Löschen Sie eine der beiden Zeilen.'],
  IMPOSSIBLE: ['ein Zeichen an falscher Stelle', general],
  KEY_OVER_1024_CHARS: ['vor dem Doppelpunkt steht zu viel', general],
  MISSING_CHAR: [
    'ein Zeichen fehlt',
    'Prüfen Sie, ob jedes Anführungszeichen und jede Klammer geschlossen ist und ein Doppelpunkt hinter dem Namen der Angabe steht.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'eine Zeile ohne Doppelpunkt',
    'Setzen Sie hinter den Namen der Angabe einen Doppelpunkt und ein Leerzeichen, oder rücken Sie die Zeile ein, wenn sie zum Text darüber gehört.',
  ],
  MULTIPLE_ANCHORS: ['ein Zeichen & am Anfang', quoted],
  MULTIPLE_DOCS: ['eine zweite Zeile »---«', 'Löschen Sie die Zeile »---«.'],
  MULTIPLE_TAGS: ['ein Ausrufezeichen am Anfang', quoted],
  NON_STRING_KEY: ['vor dem Doppelpunkt steht kein Wort', general],
  RESOURCE_EXHAUSTION: ['zu tief verschachtelt', 'Schreiben Sie die Angaben wie im Muster in content/README.md.'],
  TAB_AS_INDENT: ['Tabulator statt Leerzeichen', 'Ersetzen Sie den Tabulator durch Leerzeichen.'],
  TAG_RESOLVE_FAILED: ['ein Ausrufezeichen am Anfang', quoted],
  UNEXPECTED_TOKEN: ['unerwartetes Zeichen', general],
};

export const unclosedQuote: Words = {
  message: 'Ein Anführungszeichen wird nicht geschlossen.',
  remedy: 'Setzen Sie ans Ende des Textes dasselbe gerade Zeichen, mit dem er beginnt.',
};

/** A fault of the reader in words. */
export function yamlFault(code: ErrorCode): Words {
  const [what, remedy] = faults[code] ?? faults.UNEXPECTED_TOKEN;
  return { message: `Die Angaben sind an dieser Stelle nicht lesbar (${what}).`, remedy };
}

/** Names that mean something to the program itself: as keys they would vanish. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What YAML reads without a fault, but not as it was meant: words behind a # are dropped, *word* refers to another
 * place, &word names one, !word is a type, a second entry of the same name hides the first.
 */
export function misreadings(document: Document): YamlFault[] {
  const found: YamlFault[] = [];
  const at = (node: unknown, words: Words): void => void found.push({ offset: (node as Node).range?.[0] ?? 0, ...words });
  visit(document, (_, node) => {
    if (isPair(node)) {
      const name = isScalar(node.key) ? String(node.key.value) : '';
      if (!isScalar(node.key)) at(node.key, yamlFault('NON_STRING_KEY'));
      if (forbidden.has(name)) at(node.key, { message: `»${name}« kann kein Kürzel sein.`, remedy: 'Wählen Sie ein anderes.' });
      return;
    }
    if (isAlias(node)) at(node, { message: `»*${node.source}« beginnt mit einem Stern und wird nicht als Text gelesen.`, remedy: quoted });
    else if (isCollection(node) || isScalar(node)) {
      if (isMap(node))
        for (const key of twice(node))
          at(key, { message: `Die Angabe »${String(key.value)}« steht zweimal da.`, remedy: 'Löschen Sie eine der beiden oder fassen Sie sie zusammen.' });
      if (node.anchor !== undefined) at(node, { message: `»&${node.anchor}« beginnt mit & und wird nicht als Text gelesen.`, remedy: quoted });
      // Only those that someone typed: of themselves, nodes have none.
      if (node.tag !== undefined)
        at(node, {
          message: `»${node.tag.replace('tag:yaml.org,2002:', '!!')}« beginnt mit einem Ausrufezeichen und wird nicht als Text gelesen.`,
          remedy: quoted,
        });
    }
    if (!isScalar(node) && !isCollection(node)) return;
    // A comment in a line of its own stands before a node, one in the same line behind it.
    const isInLine = isScalar(node) ? node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL' : node.flow === true;
    if (isInLine && typeof node.comment === 'string' && !node.comment.includes('\n'))
      at(node, {
        message: `Was hinter # steht (»${node.comment.trim()}«), fällt weg.`,
        remedy: 'Gehört es zum Text, setzen Sie ihn in gerade Anführungszeichen: "… #…". Eine Bemerkung bekommt eine eigene Zeile.',
      });
  });
  return found;
}

/** The keys of a map that another one before them bears already. */
function twice({ items }: YAMLMap): Scalar[] {
  const known = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (known.has(name)) return [key];
    known.add(name);
    return [];
  });
}
