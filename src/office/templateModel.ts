import type { List, ListItem as MdastItem, Nodes } from 'mdast';
import type { OfficeWriter, Outside } from '../blocks/Block.ts';
import { numberBlocks } from '../blocks/numberBlocks.ts';
import { officeTable } from '../blocks/officeTable.ts';
import { blocks } from '../blocks/registry.ts';
import type { Template } from '../model/Binder.ts';
import { headingId } from '../source/parseDocument.ts';
import { attributesOf, childrenOf, isElement, type Element } from '../source/jsx.ts';
import { typography } from '../text/typography.ts';
import type { ListBlock, ListItem, Run, RunStyle, TemplateBlock, TemplateDocument } from '../model/TemplateDocument.ts';

/** A heading with this id is the title of the file, where it stands: in letters the address comes first. */
const titleId = 'betreff';

/**
 * The document that a template becomes:
 *   1. footnotes stay out: they speak to whoever fills it in; so do blocks whose office face says so
 *   2. headings, paragraphs, lists and tables become plain data; blocks bring their own office face
 *   3. a title is set on top unless a heading is marked `{#betreff}`
 * @param publisher name for the metadata, the binder's title
 */
export function templateModel(template: Template, outside: Outside, publisher: string): TemplateDocument {
  const { head, slug } = template;
  const body = createOfficeWriter(template.tree, outside).blocks(template.tree.children);
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

/** The writer that turns the tree of one text into plain data; blocks call it back for what they contain. */
export function createOfficeWriter(tree: Nodes, outside: Outside): OfficeWriter {
  const numbers = numberBlocks(tree);
  const writer: OfficeWriter = {
    outside,
    text: typography,
    numberOf: (element) => numbers.get(element) ?? 0,
    blocks: (nodes) => nodes.flatMap(blockOf),
    runs: (nodes, style = {}) => nodes.flatMap((node) => runsOf(node, style)),
    list: (list) => ({ kind: 'list', ordered: list.ordered === true, start: list.start ?? 1, items: list.children.map(itemOf) }),
  };

  function blockOf(node: Nodes): TemplateBlock[] {
    switch (node.type) {
      case 'heading': {
        const runs = writer.runs(node.children);
        if (headingId(node) === titleId) return [{ kind: 'title', runs }];
        return [{ kind: 'heading', level: node.depth <= 2 ? 1 : 2, runs }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', runs: writer.runs(node.children) }];
      case 'list':
        return [writer.list(node)];
      case 'blockquote':
        return writer.blocks(node.children);
      case 'table':
        return [officeTable(node, { title: '', emptyRows: 0, fillIn: false, number: 0, writer })];
      case 'code':
        return [{ kind: 'paragraph', runs: [{ text: node.value }] }];
      default:
        return isElement(node) ? elementOf(node) : [];
    }
  }

  /** A block for sentences that stands alone in its line is a paragraph. */
  function elementOf(element: Element): TemplateBlock[] {
    const block = blocks.get(element.name ?? '');
    if (block?.office) return block.office(element, attributesOf(element), writer);
    const runs = runsOf(element, {});
    return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
  }

  function itemOf(item: MdastItem): ListItem {
    const lists = item.children.filter((child): child is List => child.type === 'list');
    const words = item.children.filter((child) => child.type !== 'list');
    const runs = words.flatMap((child, index): Run[] => [
      ...(index > 0 ? [{ text: ' ' }] : []),
      ...writer.runs(child.type === 'paragraph' ? child.children : [child]),
    ]);
    return { runs, below: lists.map((list): ListBlock => writer.list(list)) };
  }

  function runsOf(node: Nodes, style: RunStyle): Run[] {
    switch (node.type) {
      case 'text':
        return [{ text: typography(node.value.replace(/\n/g, ' ')), ...style }];
      case 'inlineCode':
        return [{ text: node.value, ...style }];
      case 'break':
        return [{ text: '\n', ...style }];
      case 'strong':
        return writer.runs(node.children, { ...style, strong: true });
      case 'emphasis':
        return writer.runs(node.children, { ...style, emphasis: true });
      case 'link':
        return writer.runs(node.children, { ...style, href: node.url });
      case 'footnoteReference':
        return [];
      default:
        if (!isElement(node)) return writer.runs(childrenOf(node), style);
        return blocks.get(node.name ?? '')?.officeInline?.(node, attributesOf(node), writer, style) ?? writer.runs(childrenOf(node), style);
    }
  }

  return writer;
}
