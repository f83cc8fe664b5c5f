import type { Nodes } from 'mdast';
import type { Binder, Chapter, Document, Register, Section } from '../../model/Binder.ts';
import { childrenOf } from '../../source/jsx.ts';

/** Words per minute at which an instruction is read. */
const pace = 190;

/** Minutes it takes to read a text, at least one. */
export function readingMinutes(document: Document): number {
  return Math.max(1, Math.round(countWords(document.tree) / pace));
}

function countWords(node: Nodes): number {
  if (node.type === 'yaml') return 0;
  if ('value' in node && typeof node.value === 'string') return node.value.split(/\s+/).filter(Boolean).length;
  return childrenOf(node).reduce((sum, child) => sum + countWords(child), 0);
}

export interface Neighbours {
  readonly register: Register;
  readonly previous: Chapter | undefined;
  readonly next: Chapter | undefined;
}

/** The register of a chapter and the chapters before and after it, across registers. */
export function neighboursOf(binder: Binder, chapter: Chapter): Neighbours {
  const all = binder.registers.flatMap(({ chapters }) => chapters);
  const index = all.findIndex(({ slug }) => slug === chapter.slug);
  const register = binder.registers.find(({ chapters }) => chapters.some(({ slug }) => slug === chapter.slug));
  if (!register) throw new Error(`Chapter ${chapter.slug} is in no register.`);
  return { register, previous: all[index - 1], next: all[index + 1] };
}

export interface OutlineEntry extends Pick<Section, 'id' | 'title'> {
  readonly below: readonly Pick<Section, 'id' | 'title'>[];
}

/** Headings of a text as a tree of two levels, with the notes at the end. */
export function outlineOf({ sections, notes }: Document): OutlineEntry[] {
  const outline: { id: string; title: string; below: Pick<Section, 'id' | 'title'>[] }[] = [];
  for (const { id, title, depth } of sections) {
    if (depth > 2) outline.at(-1)?.below.push({ id, title });
    else outline.push({ id, title, below: [] });
  }
  if (notes.length > 0) outline.push({ id: 'quellen-und-anmerkungen', title: 'Quellen und Anmerkungen', below: [] });
  return outline;
}

/** Attributes by which the search knows register and kind of a text. */
export function searchAttributes(kind: string, number: string, register: string): Record<string, string> {
  return {
    'data-pagefind-body': '',
    'data-register-title': register,
    'data-kind': kind,
    'data-number': number,
  };
}
