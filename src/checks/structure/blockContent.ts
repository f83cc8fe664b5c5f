import type { List, ListItem, Nodes } from 'mdast';
import { blocks } from '../../blocks/registry.ts';
import type { Block } from '../../blocks/Block.ts';
import { around, blockThat, named } from '../../blocks/typed.ts';
import type { Problem } from '../../model/Problem.ts';
import { childrenOf, isElement, placeOf, type Element } from '../../source/jsx.ts';
import type { Check } from '../Check.ts';
import { innerText } from '../../source/innerText.ts';
import { fault } from '../problem.ts';

/** What stands between a block's tags is what its faces can show; anything else would be lost on paper. */
export const blockContent: Check = ({ documents }) =>
  documents.flatMap(({ document, elements }) =>
    elements.flatMap(({ node }) => {
      const block = blocks.get(node.name ?? '');
      // A box within a sentence is misplaced as a whole: blockPlace.ts.
      if (!block || (block.place === 'Absatz' && node.type === 'mdxJsxTextElement')) return [];
      const at = (where: Nodes, message: string, remedy: string): Problem => fault('baustein/inhalt', document.file, placeOf(where), message, remedy);
      return content(node, block, at);
    }),
  );

type Report = (where: Nodes, message: string, remedy: string) => Problem;

/** Nodes of running text: directly inside a block between paragraphs they mean that a line break is missing. */
const phrasing = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'footnoteReference', 'mdxJsxTextElement']);
const inBoxes = new Set(['paragraph', 'list', 'blockquote', 'code']);

function content(element: Element, block: Block, report: Report): Problem[] {
  const children = childrenOf(element).filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const name = `<${block.tag}>`;
  if (block.content === 'nichts')
    return children.length === 0
      ? []
      : [
          report(
            element,
            `Der Baustein ${name} hat keinen Inhalt, umschließt hier aber Text.`,
            `Schreiben Sie ${name.slice(0, -1)} … /> und setzen Sie den Text davor oder dahinter.`,
          ),
        ];
  if (block.content === 'Text') return sentence(element, block, children, report);
  const loose = children.find(({ type }) => phrasing.has(type));
  if (loose)
    return [
      report(
        loose,
        `Text steht in derselben Zeile wie ${name}.`,
        `Setzen Sie ${name} und </${block.tag}> allein in ihre Zeile, mit einer Leerzeile davor und danach.`,
      ),
    ];
  if (children.length === 0)
    return [
      report(
        element,
        `Der Baustein ${name} ist leer.`,
        block.content === 'Felder'
          ? `Ergänzen Sie mindestens ein <${blockThat(({ field }) => field !== undefined).tag} … />.`
          : 'Schreiben Sie den Inhalt oder löschen Sie den Baustein.',
      ),
    ];
  if (block.content === 'Liste') return checklist(children, report);
  if (block.content === 'nummerierte Liste') return steps(element, name, children, report);
  if (block.content === 'Tabellenzeilen') return table(element, name, children, report);
  if (block.content === 'Felder') {
    return children
      .filter((child) => !(isElement(child) && blocks.get(child.name ?? '')?.field))
      .map((child) =>
        report(child, `In ${name} stehen nur Felder.`, 'Setzen Sie anderes vor oder hinter den Baustein; Erläuterungen gehören in hilfe="…" eines Feldes.'),
      );
  }
  return children
    .filter((child) => !(inBoxes.has(child.type) || (isElement(child) && blocks.get(child.name ?? '')?.fitsInBoxes === true) || isReportedElsewhere(child)))
    .map((child) =>
      report(
        child,
        `In ${name} ist ${isElement(child) ? `<${child.name}>` : 'dieses Element'} nicht vorgesehen.`,
        `Setzen Sie es vor oder hinter ${name}; erlaubt sind Absätze, Listen, Tabelle, Schritte und Abbildung.`,
      ),
    );
}

/** Unknown blocks, headings, bare tables, code and misplaced inline blocks have their own rules. */
const isReportedElsewhere = (node: Nodes): boolean => (isElement(node) ? blocks.get(node.name ?? '')?.place !== 'Absatz' : node.type !== 'thematicBreak');

function sentence(element: Element, block: Block, children: readonly Nodes[], report: Report): Problem[] {
  const inner = children.find((child) => isElement(child));
  if (inner) return [report(inner, `In <${block.tag}> steht ein weiterer Baustein.`, 'Setzen Sie die Bausteine hintereinander.')];
  if (block.names && innerText(element).trim() === '')
    return [report(element, `Der Baustein ${named(block)} umschließt kein Wort.`, `Schreiben Sie ${around(block, 'Wort')}.`)];
  return [];
}

function checklist(children: readonly Nodes[], report: Report): Problem[] {
  const lists = children.filter((child): child is List => child.type === 'list');
  const problems = children
    .filter(({ type }) => type !== 'list' && type !== 'paragraph' && type !== 'heading')
    .map((child) => report(child, 'In einer Checkliste stehen nur Listenpunkte und kurze Absätze.', 'Setzen Sie anderes vor oder hinter die Checkliste.'));
  if (lists.length === 0)
    problems.push(report(children[0]!, 'Die Checkliste hat keinen Listenpunkt.', 'Beginnen Sie jeden Punkt in einer eigenen Zeile mit »- «.'));
  for (const list of lists) {
    if (list.ordered)
      problems.push(
        report(
          list,
          'Die Checkliste ist nummeriert.',
          `Schreiben Sie »- « statt der Zahlen; für eine Reihenfolge gibt es ${named(blockThat(({ content }) => content === 'nummerierte Liste'))}.`,
        ),
      );
    problems.push(
      ...list.children
        .filter(isNested)
        .map((item) =>
          report(
            item,
            'Ein Punkt der Checkliste ist nicht einfach: Er enthält Unterpunkte oder mehrere Absätze.',
            'Machen Sie aus jedem Unterpunkt einen eigenen Punkt.',
          ),
        ),
    );
  }
  return problems;
}

const isNested = (item: ListItem): boolean => item.children.length > 1 || item.children.some(({ type }) => type === 'list');

function steps(element: Element, name: string, children: readonly Nodes[], report: Report): Problem[] {
  const [list] = children;
  if (children.length !== 1 || list?.type !== 'list' || !list.ordered) {
    const odd = children.find((child) => !(child.type === 'list' && child.ordered)) ?? children[1] ?? element;
    return [
      report(
        odd,
        `Der Baustein ${name} enthält nicht genau eine nummerierte Liste.`,
        'Schreiben Sie nur »1. …«, »2. …« ohne Absätze davor oder danach; Unterpunkte rücken Sie um drei Zeichen ein.',
      ),
    ];
  }
  return list.children
    .filter((item) => !startsBold(item))
    .map((item) =>
      report(item, 'Der Schritt beginnt nicht mit einer fetten Kurzform.', 'Schreiben Sie zum Beispiel »1. **Stichprobe ziehen.** Bitten Sie …«.'),
    );
}

function startsBold(item: ListItem): boolean {
  const [first] = item.children;
  return first?.type === 'paragraph' && first.children[0]?.type === 'strong';
}

function table(element: Element, name: string, children: readonly Nodes[], report: Report): Problem[] {
  const tables = children.filter(({ type }) => type === 'table');
  if (tables.length === 0)
    return [
      report(element, `Der Baustein ${name} enthält keine Tabelle.`, 'Schreiben Sie Zeilen mit | zwischen den Zellen; die zweite Zeile ist | --- | --- |.'),
    ];
  const odd = children.find((child) => child !== tables[0]);
  return odd
    ? [
        report(
          odd,
          `Der Baustein ${name} enthält nicht genau eine Tabelle.`,
          'Setzen Sie Text vor oder hinter den Baustein, jede weitere Tabelle in einen eigenen.',
        ),
      ]
    : [];
}
