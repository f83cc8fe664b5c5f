import type { Nodes } from 'mdast';
import type { Binder, Chapter, Register } from '../../model/Binder.ts';
import { attributesOf, childrenOf, isElement, placeOf, walk, type Element } from '../../source/jsx.ts';
import { chapterAddress } from '../../addresses.ts';
import { counted } from '../LeafInfo.ts';

/** Something a reader can use: a checklist, a form, a table to fill in. */
export interface Tool {
  readonly kind: 'Checkliste' | 'Formular' | 'Tabelle';
  readonly title: string;
  /** »8 Punkte« */
  readonly size: string;
  readonly address: string;
  readonly chapter: Chapter;
}

/** The tools of the binder, by register; registers without any are left out. */
export function toolsByRegister(binder: Binder): { register: Register; tools: Tool[] }[] {
  return binder.registers.map((register) => ({ register, tools: register.chapters.flatMap(toolsOf) })).filter(({ tools }) => tools.length > 0);
}

function toolsOf(chapter: Chapter): Tool[] {
  const tools: Tool[] = [];
  walk(chapter.tree, (node) => {
    if (!isElement(node)) return;
    const { id, titel = '', leerzeilen } = attributesOf(node);
    const place = id ?? sectionAbove(chapter, placeOf(node).line);
    const address = chapterAddress(chapter) + (place ? `#${place}` : '');
    if (node.name === 'Checkliste') tools.push({ kind: 'Checkliste', title: titel, size: counted(items(node), 'Punkt', 'Punkte'), address, chapter });
    if (node.name === 'Ausfuellen') tools.push({ kind: 'Formular', title: titel, size: counted(childrenOf(node).length, 'Feld', 'Felder'), address, chapter });
    if (node.name === 'Tabelle' && leerzeilen)
      tools.push({ kind: 'Tabelle', title: titel, size: counted(Number(leerzeilen), 'freie Zeile', 'freie Zeilen'), address, chapter });
  });
  return tools;
}

const items = (element: Element): number => childrenOf(element as Nodes).reduce((sum, child) => sum + (child.type === 'list' ? child.children.length : 0), 0);

const sectionAbove = (chapter: Chapter, line: number): string | undefined => chapter.sections.findLast((section) => section.line < line)?.id;
