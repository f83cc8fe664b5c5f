import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Problem } from '../../model/Problem.ts';
import { isElement, placeOf } from '../../source/jsx.ts';
import { suggest } from '../../text/nearest.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { placeInText } from '../places.ts';
import { fault } from '../problem.ts';

/** Each mark has a note, each note is used once or more, and a note is a single paragraph. */
export const footnotes: Check = ({ documents }) =>
  documents.flatMap((checked) => {
    const definitions = checked.nodes.flatMap(({ node }) => (node.type === 'footnoteDefinition' ? [node] : []));
    return [
      ...unknownMarks(checked, definitions),
      ...marks(checked),
      ...definitions.flatMap((definition, index) => form(checked, definition, definitions.slice(0, index))),
    ];
  });

/** The parser leaves a mark without a note as plain text: `[^name]`. */
function unknownMarks({ document, nodes }: CheckedDocument, definitions: readonly FootnoteDefinition[]): Problem[] {
  const known = definitions.map(nameOf);
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'text') return [];
    // Each name once: who forgot a note mends all its marks with it.
    const marks = new Map([...node.value.matchAll(/\[\^([^\]\s]+)\]/g)].reverse().map(({ 1: name, index }) => [name!, index]));
    return [...marks]
      .reverse()
      .map(([name, at]) =>
        fault(
          'fussnote/fehlt',
          document.file,
          placeInText(document, node, at),
          `Zur Marke [^${name}] gibt es keine Fußnote.`,
          (known.length > 0 && suggest(name, known)) || `Ergänzen Sie am Ende der Datei eine Zeile »[^${name}]: …«.`,
        ),
      );
  });
}

function marks({ document, nodes }: CheckedDocument): Problem[] {
  return nodes.flatMap(({ node, ancestors }) => {
    if (node.type !== 'footnoteReference') return [];
    const where = ancestors.find(({ type }) => type === 'heading' || type === 'footnoteDefinition' || type === 'link')?.type;
    if (where === undefined) return [];
    const place = where === 'heading' ? 'einer Überschrift' : where === 'link' ? 'einem Linktext' : 'einer anderen Fußnote';
    return [fault('fussnote/form', document.file, placeOf(node), `Eine Fußnotenmarke steht in ${place}.`, 'Setzen Sie die Marke an den Satz, den sie belegt.')];
  });
}

function form({ document, nodes }: CheckedDocument, definition: FootnoteDefinition, before: readonly FootnoteDefinition[]): Problem[] {
  const { file } = document;
  const name = nameOf(definition);
  const at = placeOf(definition);
  const first = before.find(({ identifier }) => identifier === definition.identifier);
  if (first)
    return [
      fault('fussnote/form', file, at, `Die Fußnote »${name}« gibt es schon (Zeile ${placeOf(first).line}).`, 'Geben Sie der zweiten einen eigenen Namen.'),
    ];
  const problems: Problem[] = [];
  if (!nodes.some(({ node }) => node.type === 'footnoteReference' && node.identifier === definition.identifier)) {
    problems.push(
      fault(
        'fussnote/ungenutzt',
        file,
        at,
        `Die Fußnote »${name}« wird im Text nicht benutzt.`,
        `Setzen Sie [^${name}] hinter den Satz, den sie belegt, oder löschen Sie die Fußnote.`,
      ),
    );
  }
  if (definition.children.length === 0) {
    const remedy = `Schreiben Sie den Text hinter [^${name}]: in dieselbe Zeile, oder löschen Sie Fußnote und Marke.`;
    problems.push(fault('fussnote/form', file, at, `Die Fußnote »${name}« ist leer.`, remedy));
  } else if (!isOneParagraph(definition))
    problems.push(
      fault(
        'fussnote/form',
        file,
        placeOf(definition.children[1] ?? definition),
        `Die Fußnote »${name}« ist nicht ein einziger Absatz.`,
        'Schreiben Sie sie in einem Absatz, ohne Listen und Leerzeilen.',
      ),
    );
  return problems;
}

/** A lone source in a note has no paragraph around it; several beneath each other neither. */
function isOneParagraph(definition: FootnoteDefinition): boolean {
  const children = definition.children as Nodes[];
  const [first] = children;
  if (children.length === 1 && first?.type === 'paragraph') return first.children.length > 0;
  return children.length > 0 && children.every((child) => isElement(child));
}

const nameOf = (definition: FootnoteDefinition): string => definition.label ?? definition.identifier;
