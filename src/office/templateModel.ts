import type { List, ListItem as MdastItem, Nodes, Table } from 'mdast';
import { choicesOf } from '../blocks/feld/block.ts';
import { idsOf } from '../blocks/keep/amounts.ts';
import { emptyCellField, emptyRowField, numberTables } from '../blocks/tabelle/numberTables.ts';
import type { References } from '../blocks/Block.ts';
import { resolveReference } from '../blocks/verweis/resolveReference.ts';
import type { Template } from '../model/Binder.ts';
import { headingId } from '../source/parseDocument.ts';
import { innerText } from '../source/innerText.ts';
import { attributesOf, childrenOf, isElement, type Element } from '../source/jsx.ts';
import { typography } from '../text/typography.ts';
import { tickNames } from './tickNames.ts';
import { columnWidths } from './columnWidths.ts';
import type { Field, ListItem, Run, TableBlock, TemplateBlock, TemplateDocument } from './TemplateDocument.ts';

/** A heading with this id is the title of the file, where it stands: in letters the address comes first. */
const titleId = 'betreff';

/**
 * The document that a template becomes:
 *   1. guidance (`<Hinweis art="praxis">`) and footnotes stay out: they speak to whoever fills it in
 *   2. headings, paragraphs, lists, tables, forms and checklists become plain data
 *   3. a title is set on top unless a heading is marked `{#betreff}`
 * @param publisher name for the metadata, the binder's title
 */
export function templateModel(template: Template, references: References, publisher: string): TemplateDocument {
  const { head, slug } = template;
  const writer = new ModelWriter(references, numberTables(template.tree));
  const body = writer.blocks(template.tree.children);
  const titled = body.some((block) => block.kind === 'title');
  const title = typography(head.titel);
  return {
    slug,
    title,
    description: typography(head.kurz),
    keywords: head.stichworte,
    state: head.stand,
    publisher,
    blocks: titled ? body : [{ kind: 'title', runs: [{ text: title }] }, ...body],
  };
}

class ModelWriter {
  private readonly references: References;
  private readonly tableNumbers: ReadonlyMap<Nodes, number>;

  constructor(references: References, tableNumbers: ReadonlyMap<Nodes, number>) {
    this.references = references;
    this.tableNumbers = tableNumbers;
  }

  blocks(nodes: readonly Nodes[]): TemplateBlock[] {
    return nodes.flatMap((node) => this.block(node));
  }

  private block(node: Nodes): TemplateBlock[] {
    switch (node.type) {
      case 'heading': {
        const runs = this.runs(node.children);
        if (headingId(node) === titleId) return [{ kind: 'title', runs }];
        return [{ kind: 'heading', level: node.depth <= 2 ? 1 : 2, runs }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', runs: this.runs(node.children) }];
      case 'list':
        return [this.list(node)];
      case 'blockquote':
        return this.blocks(node.children);
      case 'table':
        return [this.table(node, {})];
      case 'code':
        return [{ kind: 'paragraph', runs: [{ text: node.value }] }];
      default:
        return isElement(node) ? this.element(node) : [];
    }
  }

  private element(element: Element): TemplateBlock[] {
    const props = attributesOf(element);
    const title = typography(props['titel'] ?? '');
    const children = element.children as Nodes[];
    switch (element.name) {
      case 'Hinweis':
        return props['art'] === 'praxis' ? [] : [{ kind: 'label', text: title }, ...this.blocks(children)];
      case 'Beispiel':
        return [{ kind: 'label', text: title }, ...this.blocks(children)];
      case 'Schritte':
        return [...(title === '' ? [] : [{ kind: 'label' as const, text: title }]), ...this.blocks(children)];
      case 'Ausfuellen':
        return [{ kind: 'form', title, fields: children.filter(isElement).map((field) => fieldOf(attributesOf(field))) }];
      case 'Feld':
        return [{ kind: 'field', field: fieldOf(props) }];
      case 'Checkliste':
        return this.checklist(children, title);
      case 'Tabelle': {
        const table = children.find((child): child is Table => child.type === 'table');
        return table ? [this.table(table, props, this.tableNumbers.get(element))] : [];
      }
      default:
        return this.blocks(children);
    }
  }

  private list(list: List): Extract<TemplateBlock, { kind: 'list' }> {
    return { kind: 'list', ordered: list.ordered === true, start: list.start ?? 1, items: list.children.map((item) => this.item(item)) };
  }

  private item(item: MdastItem): ListItem {
    const lists = item.children.filter((child): child is List => child.type === 'list');
    const words = item.children.filter((child) => child.type !== 'list');
    const runs = words.flatMap((child, index): Run[] => [
      ...(index > 0 ? [{ text: ' ' }] : []),
      ...this.runs(child.type === 'paragraph' ? child.children : [child]),
    ]);
    return { runs, below: lists.map((list) => this.list(list)) };
  }

  /** Short paragraphs between the points become labels; every list under the first title repeats none. */
  private checklist(nodes: readonly Nodes[], title: string): TemplateBlock[] {
    const names = tickNames(nodes);
    let label = title;
    return nodes.flatMap((node): TemplateBlock[] => {
      if (node.type !== 'list') {
        label = label === '' ? innerText(node) : `${label}: ${innerText(node)}`;
        return [];
      }
      const items = node.children.map((item) => ({ id: names.get(item) ?? '', runs: this.item(item).runs }));
      const block = { kind: 'checklist' as const, title: label, items };
      label = '';
      return [block];
    });
  }

  /** Empty rows, and where the editor says so empty cells, become fields under the same keys as on screen. */
  private table(table: Table, { titel = '', leerzeilen = '0', leerfelder }: Record<string, string>, number = 0): TableBlock {
    const [header, ...written] = table.children.map((row) => row.children.map((cell) => this.runs(cell.children)));
    const columns = header ?? [];
    const toFill = (runs: Run[], row: number, column: number): Run[] =>
      leerfelder === 'ja' && runs.length === 0 ? [{ field: emptyField(emptyCellField(number, row + 1, column + 1), plainRuns(columns[column] ?? [])) }] : runs;
    const rows = written.map((cells, row) => cells.map((runs, column) => toFill(runs, row, column)));
    const empty = Array.from({ length: Number(leerzeilen) }, (_, row) =>
      columns.map((cell, column): Run[] => [{ field: emptyField(emptyRowField(number, row + 1, column + 1), `Zeile ${row + 1}, ${plainRuns(cell)}`) }]),
    );
    return {
      kind: 'table',
      title: typography(titel),
      widths: columnWidths(columns, rows),
      align: columns.map((_, column) => table.align?.[column] ?? 'left'),
      header: columns,
      rows: [...rows, ...empty],
    };
  }

  private runs(nodes: readonly Nodes[], style: Omit<Extract<Run, { text: string }>, 'text'> = {}): Run[] {
    return nodes.flatMap((node): Run[] => {
      switch (node.type) {
        case 'text':
          return [{ text: typography(node.value.replace(/\n/g, ' ')), ...style }];
        case 'inlineCode':
          return [{ text: node.value, ...style }];
        case 'break':
          return [{ text: '\n', ...style }];
        case 'strong':
          return this.runs(node.children, { ...style, strong: true });
        case 'emphasis':
          return this.runs(node.children, { ...style, emphasis: true });
        case 'link':
          return this.runs(node.children, { ...style, href: node.url });
        case 'footnoteReference':
          return [];
        default:
          return isElement(node) ? this.inlineElement(node, style) : this.runs(childrenOf(node), style);
      }
    });
  }

  private inlineElement(element: Element, style: Omit<Extract<Run, { text: string }>, 'text'>): Run[] {
    const props = attributesOf(element);
    const children = element.children as Nodes[];
    if (element.name === 'Feld') return [{ field: fieldOf(props) }];
    if (element.name === 'Verweis') {
      const reference = resolveReference(props, this.references);
      const words = children.map(innerText).join('');
      return reference ? [{ text: typography(words === '' ? reference.alone : `${words} ${reference.number}`), ...style }] : [];
    }
    return this.runs(children, style);
  }
}

function fieldOf(props: Record<string, string>): Field {
  const choices = choicesOf(props).map(typography);
  const sumOf = idsOf(props['von'] ?? '');
  return {
    id: props['id'] ?? '',
    name: typography(props['name'] ?? ''),
    help: typography(props['hilfe'] ?? ''),
    type: (props['art'] ?? 'text') as Field['type'],
    ...(choices.length > 0 ? { choices } : {}),
    ...(props['art'] === 'lang' ? { lines: Number(props['zeilen'] ?? 3) } : {}),
    ...(sumOf.length > 0 ? { sumOf } : {}),
  };
}

const emptyField = (id: string, name: string): Field => ({ id, name, help: '', type: 'leer' });

const plainRuns = (runs: readonly Run[]): string => runs.map((run) => ('text' in run ? run.text : run.field.name)).join('');
