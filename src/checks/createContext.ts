import type { Nodes } from 'mdast';
import type { Document } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import { isElement, walk, type Element } from '../source/jsx.ts';
import type { CheckContext, CheckedDocument, Found } from './Check.ts';
import { readPassages } from './text/passages.ts';
import type { Dictionary } from './text/spelling/Dictionary.ts';

export interface CheckOptions {
  /** Day of the run, `YYYY-MM-DD`: decides what lies in the future and what is overdue. */
  readonly today: string;
  /** From `loadDictionary`; without it spelling is not checked. */
  readonly dictionary?: Dictionary | undefined;
  /** Problems found by other layers, to be sorted in. */
  readonly further?: readonly Problem[];
}

/** Gathers what the checks look at, so that each tree is walked once. */
export function createContext(current: CurrentBinder, { today, dictionary }: CheckOptions): CheckContext {
  const { binder } = current;
  const documents = [
    ...binder.registers.flatMap(({ chapters }) => chapters.map((chapter) => checked(chapter, 'Kapitel'))),
    ...binder.pages.map((page) => checked(page, 'Seite')),
    ...binder.templates.map((template) => checked(template, 'Vorlage')),
    ...binder.drafts.map((draft) => checked(draft, kindOf(draft.file))),
  ];
  const unread = binder.problems.flatMap(({ file }) => /\/\d+-([a-z0-9-]+)\.mdx$/.exec(file)?.[1] ?? /\/([a-z0-9-]+)\.mdx$/.exec(file)?.[1] ?? []);
  return { ...current, today, documents, unread: new Set(unread), dictionary };
}

function checked(document: Document, kind: CheckedDocument['kind']): CheckedDocument {
  const nodes: Found<Nodes>[] = [];
  walk(document.tree, (node, ancestors) => nodes.push({ node, ancestors }));
  const elements = nodes.filter((found): found is Found<Nodes & Element> => isElement(found.node));
  return { document, kind, nodes, elements, passages: readPassages(document, nodes) };
}

function kindOf(file: string): CheckedDocument['kind'] {
  if (file.startsWith('content/seiten/')) return 'Seite';
  return file.startsWith('content/vorlagen/') ? 'Vorlage' : 'Kapitel';
}
