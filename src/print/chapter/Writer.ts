import type { Nodes, List, Blockquote, Heading } from 'mdast';
import type { Binder } from '../../model/Binder.ts';
import type { Frame, Part, References, Writer } from '../../blocks/Block.ts';
import { call, join, showsNothing, type Call, type Content } from '../../blocks/Printed.ts';
import { blocks } from '../../blocks/registry.ts';
import { tableFrame } from '../../blocks/tableFrame.ts';
import { resolveReference } from '../../blocks/resolveReference.ts';
import { innerText } from '../../source/innerText.ts';
import { attributesOf, childrenOf, isElement } from '../../source/jsx.ts';
import { betweenNotes, notesInARow } from '../../source/notesInARow.ts';
import { sourceText } from '../../text/sourceText.ts';
import { typography } from '../../text/typography.ts';
import type { Picture } from '../typst/Typesetter.ts';

export interface WriterContext {
  readonly binder: Binder;
  readonly references: References;
  /** Pictures by the path an editor typed. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Of the register, for the rule above headings: »#rrggbb«. */
  readonly colour: string;
  /** Prefix that keeps the labels of this chapter apart from others in a joined document. */
  readonly prefix: string;
  /** Numbers of the notes, by label. */
  readonly noteNumbers: ReadonlyMap<string, string>;
}

/** Space above each kind of part, pt; the first part of a page or a frame has none. */
const above = { paragraph: 7.5, list: 6, h2: 24, h3: 15, quote: 10, code: 10, rule: 10 } as const;

/** The writer that turns the tree of one chapter into what Typst prints; blocks call it back for what they contain. */
export function createWriter(context: WriterContext): Writer {
  const { binder, references, prefix } = context;

  const writer: Writer = {
    text: typography,
    inline: (nodes) =>
      join(nodes.flatMap((node, index) => (notesInARow(nodes[index - 1], node) ? [call('super', [betweenNotes]), inlineNode(node)] : [inlineNode(node)]))),
    content: (nodes) =>
      join(
        nodes
          .map(contentNode)
          .filter((content) => !showsNothing(content))
          .flatMap((content, index) => (index === 0 ? [content] : [call('parbreak'), content])),
      ),
    flow: (nodes) => nodes.flatMap(flowNode),
    reference(props, children) {
      const reference = resolveReference(props, references);
      if (!reference) return '';
      const words = children.map(innerText).join('');
      return words === '' ? reference.alone : `${words} ${reference.number}`.trimEnd();
    },
    picture: (file) => context.pictures.get(file) ?? { path: '', width: 0, height: 0 },
    source(id, place) {
      const entry = binder.sources.get(id);
      if (!entry) return '';
      const { text, address, state } = sourceText(entry, place);
      const link = address ? [' ', call('link', [address.href, address.label])] : [];
      return join([writer.text(text), ...link, ...(state ? [' ', writer.text(state)] : [])]);
    },
    operator: (field) => (field === 'website' ? binder.head.website : (binder.head.betreiber[field as keyof typeof binder.head.betreiber] ?? '')),
  };

  function inlineNode(node: Nodes): Content {
    switch (node.type) {
      case 'text':
        return writer.text(node.value.replace(/\n/g, ' '));
      case 'strong':
        return call('strong', [writer.inline(node.children)]);
      case 'emphasis':
        return call('emph', [writer.inline(node.children)]);
      case 'delete':
        return call('strike', [writer.inline(node.children)]);
      case 'inlineCode':
        return call('raw', [node.value]);
      case 'break':
        return call('linebreak');
      case 'link':
        return call('link', [absolute(node.url), writer.inline(node.children)]);
      case 'footnoteReference':
        return call('notenmarke', [prefix + node.identifier, context.noteNumbers.get(node.identifier) ?? '?']);
      default:
        if (isElement(node)) {
          const block = blocks.get(node.name ?? '');
          return block?.printInline?.(node, attributesOf(node), writer) ?? '';
        }
        return writer.inline(childrenOf(node));
    }
  }

  /** Paragraphs and nested lists inside an item that is never cut. */
  function contentNode(node: Nodes): Content {
    if (node.type === 'paragraph') return writer.inline(node.children);
    if (node.type === 'list') {
      const items = node.children.map((item) => writer.content(item.children));
      return node.ordered ? call('nummern-innen', [node.start ?? 1, items]) : call('liste-innen', [items]);
    }
    if (node.type === 'code') return codeblock(node.value);
    if (node.type === 'blockquote')
      return call('zitat', { parts: node.children.map((child, index) => [index === 0 ? 0 : above.paragraph, contentNode(child)]) });
    if (node.type === 'thematicBreak') return call('trennlinie');
    return inlineNode(node);
  }

  function flowNode(node: Nodes): Part[] {
    switch (node.type) {
      case 'paragraph':
        return [
          {
            type: 'piece',
            content: writer.inline(node.children),
            nodes: [node],
            above: above.paragraph,
            ...(endsWithColon(node) ? { keepWithNext: 'rather' } : {}),
          },
        ];
      case 'heading':
        return [headingPiece(node)];
      case 'list':
        return [listFrame(node)];
      case 'blockquote':
        return [quoteFrame(node)];
      case 'code':
        return [{ type: 'piece', content: codeblock(node.value), nodes: [node], above: above.code }];
      case 'thematicBreak':
        return [{ type: 'piece', content: call('trennlinie'), nodes: [node], above: above.rule }];
      case 'table':
        return [tableFrame(node, { title: undefined, emptyRows: 0, writer })];
      case 'yaml':
      case 'footnoteDefinition':
        return [];
      default: {
        if (!isElement(node)) return [];
        const block = blocks.get(node.name ?? '');
        if (block?.print) return block.print(node, attributesOf(node), writer);
        return [{ type: 'piece', content: inlineNode(node), nodes: [node], above: above.paragraph }];
      }
    }
  }

  function headingPiece(node: Heading): Part {
    const space = node.depth === 2 ? above.h2 : above.h3;
    return {
      type: 'piece',
      content: call('ueberschrift', [node.depth, context.colour, writer.inline(node.children)]),
      nodes: [node],
      above: space,
      keepWithNext: 'always',
    };
  }

  function listFrame(node: List): Frame {
    const draw = node.ordered ? 'nummern' : 'liste';
    const parts: Part[] = node.children.map((item, index) => ({
      type: 'piece',
      content: writer.content(item.children),
      nodes: [item],
      above: index === 0 ? 0 : 4,
    }));
    const start = node.ordered ? (node.start ?? 1) : 1;
    return {
      type: 'frame',
      draw,
      args: start === 1 ? {} : { start },
      numbered: node.ordered === true,
      // Part of the hash in frozen editions: these very words.
      shape: start === 1 ? '' : `start: ${start}`,
      above: above.list,
      below: above.paragraph,
      padTop: 0,
      padBottom: 0,
      headGap: 0,
      inset: node.ordered ? 24 : 14,
      wholeUpTo: 0.25,
      parts,
    };
  }

  function quoteFrame(node: Blockquote): Frame {
    return {
      type: 'frame',
      draw: 'zitat',
      args: {},
      above: above.quote,
      below: above.quote,
      padTop: 0,
      padBottom: 0,
      headGap: 0,
      inset: 14,
      wholeUpTo: 0.3,
      parts: writer.flow(node.children),
    };
  }

  function absolute(url: string): string {
    return url.startsWith('/') ? binder.head.website.replace(/\/$/, '') + url : url;
  }

  return writer;
}

const codeblock = (text: string): Call => call('codeblock', [text]);

/** »Dazu gehören:« must not stand alone at the foot of a page. */
const endsWithColon = (node: Nodes): boolean => /:\s*$/.test(innerText(node));
