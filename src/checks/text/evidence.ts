import type { Nodes } from 'mdast';
import { namedBy } from '../../blocks/namedBy.ts';
import { blocks } from '../../blocks/registry.ts';
import { attributesOf, childrenOf, isElement } from '../../source/jsx.ts';
import type { Check, CheckedDocument } from '../Check.ts';
import { innerText } from '../../source/innerText.ts';
import { hint } from '../problem.ts';
import type { Passage } from './passages.ts';

/**
 * What needs a source: shares, sums of money, years, large numbers, provisions, »Studien zeigen«.
 * Small counts (»zwei Wochen vorher«, »höchstens 20 Personen«) are advice and stay out.
 */
const claims = new RegExp(
  [
    /(?<![\d,.])\d[\d,.]* ?(?:%|Prozent)/,
    /(?<![\d,.])\d[\d,.]* (?:Euro|Mio\.|Mrd\.|Millionen|Milliarden)/,
    /(?<![\d.,\p{L}])(?:19|20)\d\d(?![\d\p{L}])/u,
    /(?<!\d)\d{1,3}(?:[ \u202f]\d{3})+(?!\d)/,
    /(?<![\d\p{L}.,])[1-9]\d{2,}(?![\d\p{L}])/u,
    /§+ ?\d/,
    /\b(?:Artikel|Art\.) \d/,
    /\b(?:Studien?|Untersuchung(?:en)?|Forschung|Metaanalysen?) (?:zeig|beleg|weis|ergab|fand)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** What is no claim: pointers within the binder, the state of a text, wordings in quotes that someone might use. */
const noClaims =
  /(?:Kapitel|Register|Seite|S\.|Blatt|Stufe|Schritt|Nr\.|DIN|ISO|EN|Ausgabe|Notruf) [\d.,/–-]+|(?:Stand|Fassung)(?: \p{L}+){0,2} \d{4}|»[^«]*«|(?<!\p{L})11[0-8](?!\d)/gu;

/** Figures and law carry a footnote in the same paragraph, list item or table. */
export const evidence: Check = ({ documents, binder, today }) => {
  const year = Number(today.slice(0, 4));
  const practice = new Set(binder.registers.flatMap(({ chapters }) => chapters.filter(({ head, own }) => head.praxis || own).map(({ file }) => file)));
  return documents
    .filter(({ kind, document }) => (kind === 'Kapitel' || kind === 'Eilmitteilung') && !practice.has(document.file))
    .flatMap((checked) => inDocument(checked, year));
};

/** @param thisYear years from here on are plans, not facts */
function inDocument(checked: CheckedDocument, thisYear: number): ReturnType<Check> {
  const reported = new Set<Nodes>();
  return checked.passages.flatMap((passage) => {
    if (passage.node.type === 'heading' || isExempt(passage)) return [];
    // Blanked, not cut out: positions stay right.
    const text = passage.text.replace(noClaims, blank).replace(/(?<!\d)20\d\d(?!\d)/g, (found) => (Number(found) >= thisYear ? blank(found) : found));
    const match = claims.exec(text);
    const unit = unitOf(passage);
    if (!match || reported.has(unit) || hasNote(unit) || isCoveredNearby(checked, unit)) return [];
    reported.add(unit);
    return [
      hint(
        'text/beleg',
        checked.document.file,
        passage.at(match.index),
        `»${match[0].trim()}« steht ohne Fußnote ${unit.type === 'table' ? 'in dieser Tabelle' : unit.type === 'listItem' ? 'in diesem Listenpunkt' : 'in diesem Absatz'}.`,
        'Belegen Sie die Angabe mit einer Fußnote oder lassen Sie sie weg.',
      ),
    ];
  });
}

const blank = (text: string): string => ' '.repeat(text.length);

/** A table is covered by the paragraph before or after it, which says where the figures come from. */
function isCoveredNearby({ document }: CheckedDocument, unit: Nodes): boolean {
  if (unit.type !== 'table') return false;
  const { children } = document.tree;
  const index = children.findIndex((child) => isWithin(unit, child));
  return [children[index - 1], children[index + 1]].some(
    (neighbour) =>
      neighbour !== undefined && (neighbour.type !== 'paragraph' ? false : hasNote(neighbour) || /erfunden|Rechenbeispiel/i.test(innerText(neighbour))),
  );
}

const isWithin = (sought: Nodes, node: Nodes): boolean => node === sought || childrenOf(node).some((child) => isWithin(sought, child));

const isExempt = (passage: Passage): boolean =>
  /erfunden|Rechenbeispiel/i.test(passage.text) ||
  passage.ancestors.some(
    (above) =>
      above.type === 'footnoteDefinition' ||
      above.type === 'blockquote' ||
      (isElement(above) && blocks.get(above.name ?? '')?.claimsNothing?.(attributesOf(above))),
  );

/** The part of the text that one footnote covers. */
function unitOf({ node, ancestors }: Passage): Nodes {
  const table = ancestors.find(({ type }) => type === 'table');
  return table ?? ancestors.findLast(({ type }) => type === 'listItem') ?? node;
}

const hasNote = (node: Nodes): boolean => node.type === 'footnoteReference' || namedBy(node, 'sources') !== undefined || childrenOf(node).some(hasNote);
