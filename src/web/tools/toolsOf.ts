import type { Block } from '../../blocks/Block.ts';
import { blocks } from '../../blocks/registry.ts';
import type { Binder, Chapter, Register } from '../../model/Binder.ts';
import { attributesOf, isElement, placeOf, walk } from '../../source/jsx.ts';
import { chapterAddress } from '../../addresses.ts';

/** Something a reader can use: a checklist, a form, a table to fill in. */
export interface ListedTool {
  readonly kind: string;
  readonly title: string;
  /** »8 Punkte« */
  readonly size: string;
  readonly keeps: Block['keeps'];
  readonly address: string;
  readonly chapter: Chapter;
}

/** The tools of the binder, by register; registers without any are left out. */
export function toolsByRegister(binder: Binder): { register: Register; tools: ListedTool[] }[] {
  return binder.registers.map((register) => ({ register, tools: register.chapters.flatMap(toolsOf) })).filter(({ tools }) => tools.length > 0);
}

function toolsOf(chapter: Chapter): ListedTool[] {
  const tools: ListedTool[] = [];
  walk(chapter.tree, (node) => {
    if (!isElement(node)) return;
    const props = attributesOf(node);
    const block = blocks.get(node.name ?? '');
    const tool = block?.tool?.(node, props);
    if (tool?.size === undefined) return;
    const place = block?.anchor?.(props) ?? sectionAbove(chapter, placeOf(node).line);
    const address = chapterAddress(chapter) + (place ? `#${place}` : '');
    tools.push({ kind: tool.kind, title: props['titel'] ?? '', size: tool.size, keeps: block?.keeps, address, chapter });
  });
  return tools;
}

const sectionAbove = (chapter: Chapter, line: number): string | undefined => chapter.sections.findLast((section) => section.line < line)?.id;
