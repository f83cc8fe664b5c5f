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
  /** Paths of the texts to look at; all if left out. What is wrong between texts is found only with all of them. */
  readonly only?: ReadonlySet<string>;
}

/** Gathers what the checks look at, so that each tree is walked once. */
export function createContext(current: CurrentBinder, { today, dictionary, only }: CheckOptions): CheckContext {
  const { binder } = current;
  const texts: (readonly [Document, CheckedDocument['kind']])[] = [
    ...binder.registers.flatMap(({ chapters }) => chapters.map((chapter) => [chapter, 'Kapitel'] as const)),
    ...binder.pages.map((page) => [page, 'Seite'] as const),
    ...binder.templates.map((template) => [template, 'Vorlage'] as const),
    ...binder.urgentNotices.map((notice) => [notice, 'Eilmitteilung'] as const),
    ...binder.drafts.map((draft) => [draft, kindOf(draft.file)] as const),
  ];
  const documents = texts.filter(([{ path }]) => !only || only.has(path)).map(([document, kind]) => checked(document, kind));
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
  if (file.startsWith('content/eilmitteilungen/')) return 'Eilmitteilung';
  return file.startsWith('content/vorlagen/') ? 'Vorlage' : 'Kapitel';
}
