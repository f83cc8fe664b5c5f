import type { Nodes } from 'mdast';
import type { Problem } from '../model/Problem.ts';
import { nearest } from '../text/nearest.ts';
import { isElement, placeOf, type Element } from './jsx.ts';
import { attributePlace, type Place } from './places.ts';

/** Something that isn't data, with the words for editors. */
export type Refusal = Pick<Problem, 'line' | 'column' | 'rule' | 'message' | 'remedy'>;

/** What this rule must know of the blocks, whatever they are called. */
export interface KnownBlocks {
  readonly tags: readonly string[];
  /** What to write instead of an HTML element that a block stands for. */
  readonly insteadOfHtml: Readonly<Record<string, string>>;
}

/**
 * MDX is data here: Markdown and the known blocks with literal attributes. Everything else would run as a
 * program or show as HTML. The checks report what this finds, and the compiler refuses it before anything
 * runs; both say the same.
 * @param source of the whole file, to find attributes in
 * @param known the blocks that editors can use
 */
export function refusalsOf(node: Nodes, source: string, known: KnownBlocks): Refusal[] {
  const at = placeOf(node);
  // The tree holds MDX nodes that mdast's own type doesn't know.
  const type: string = node.type;
  const words = code[type];
  if (words) return [refusal('mdx/code', at, ...words)];
  if (!isElement(node)) return [];
  const name = node.name ?? '';
  return known.tags.includes(name) ? expressions(node, name, source) : [unknown(name, at, known)];
}

const refusal = (rule: Refusal['rule'], { line, column }: Place, message: string, remedy: string): Refusal => ({ line, column, rule, message, remedy });

type Words = readonly [message: string, remedy: string];

const expression: Words = [
  'Hier steht ein Programmausdruck in geschweiften Klammern.',
  'Löschen Sie ihn. Meinen Sie die Klammern selbst, schreiben Sie \\{ und \\}.',
];
const code: Readonly<Record<string, Words>> = {
  mdxjsEsm: [
    'Eine Zeile beginnt mit import oder export.',
    'Löschen Sie die Zeile: Bausteine stehen ohne import bereit. Beginnt so ein Satz, stellen Sie ihn um.',
  ],
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
};

/** What to write instead of the HTML that editors are tempted to use. */
const insteadOf: Readonly<Record<string, string>> = {
  a: 'Schreiben Sie [Linktext](https://…).',
  b: 'Schreiben Sie **fett**.',
  strong: 'Schreiben Sie **fett**.',
  i: 'Schreiben Sie *betont*.',
  em: 'Schreiben Sie *betont*.',
  br: 'Schreiben Sie \\ am Zeilenende.',
  hr: 'Schreiben Sie --- in eine eigene Zeile.',
  ul: 'Schreiben Sie eine Liste mit »- «.',
  ol: 'Schreiben Sie eine Liste mit »1. «.',
  code: 'Schreiben Sie `Code`.',
  del: 'Schreiben Sie ~~gestrichen~~.',
  blockquote: 'Schreiben Sie > vor das Zitat.',
};
const otherHtml =
  'abbr address article aside audio button canvas center details div fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header iframe input label li link main mark meta nav object option p pre q s script section select small span style sub summary sup svg tbody td textarea tfoot th thead tr u video'.split(
    ' ',
  );
const html = new Set([...Object.keys(insteadOf), ...otherHtml, 'img', 'table']);

function unknown(name: string, at: Place, { tags, insteadOfHtml }: KnownBlocks): Refusal {
  if (name === '') return refusal('mdx/html', at, 'Hier steht eine leere spitze Klammer <>.', 'Löschen Sie sie.');
  if (html.has(name)) {
    const message = `<${name}> ist HTML; erlaubt sind nur Markdown und Bausteine.`;
    return refusal('mdx/html', at, message, insteadOfHtml[name] ?? insteadOf[name] ?? `Löschen Sie <${name}> und </${name}>.`);
  }
  const near = nearest(name, tags);
  const remedy = near ? `Meinten Sie <${near}>?` : `Vorhanden sind: ${tags.map((tag) => `<${tag}>`).join(', ')}.`;
  return refusal('baustein/unbekannt', at, `Den Baustein <${name}> gibt es nicht.`, remedy);
}

/** Attributes that are programs: `{...x}` and `name={x}`. */
function expressions(element: Element, tag: string, source: string): Refusal[] {
  return element.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') {
      return [refusal('mdx/code', placeOf(element), `Im Baustein <${tag}> steht ein Programmausdruck {…}.`, 'Schreiben Sie jede Angabe als name="Wert".')];
    }
    const { name, value } = attribute;
    if (typeof value !== 'object' || value === null) return [];
    const remedy = `Schreiben Sie ${name}="Wert" in geraden Anführungszeichen.`;
    return [refusal('mdx/code', attributePlace(source, element, name), `Die Angabe »${name}« ist ein Programmausdruck {…}.`, remedy)];
  });
}
