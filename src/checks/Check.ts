import type { Nodes } from 'mdast';
import type { Document } from '../model/Binder.ts';
import type { Problem } from '../model/Problem.ts';
import type { CurrentBinder } from '../source/currentBinder.ts';
import type { Element } from '../source/jsx.ts';
import type { Passage } from './text/passages.ts';
import type { Dictionary } from './text/spelling/Dictionary.ts';

/** One rule or a group of closely related rules. Pure but for reading pictures and YAML files it names lines of. */
export type Check = (context: CheckContext) => Problem[];

/** Everything a check may look at. */
export interface CheckContext extends CurrentBinder {
  /** Day of the run, `YYYY-MM-DD`. */
  readonly today: string;
  /** Chapters, service pages, templates, urgent notices and drafts, each walked once. */
  readonly documents: readonly CheckedDocument[];
  /**
   * Slugs of files that exist but could not be read. A reference to one of them is no fault of its own:
   * it would only bury the one message that helps.
   */
  readonly unread: ReadonlySet<string>;
  /** Only where spelling is to be checked. */
  readonly dictionary: Dictionary | undefined;
}

export interface CheckedDocument {
  readonly document: Document;
  readonly kind: 'Kapitel' | 'Seite' | 'Vorlage' | 'Eilmitteilung';
  /** Every node, parents first. */
  readonly nodes: readonly Found<Nodes>[];
  /** The block elements among them. */
  readonly elements: readonly Found<Element>[];
  /** Its passages in reading order: several checks read them. */
  readonly passages: readonly Passage[];
}

export interface Found<N> {
  readonly node: N;
  /** Path from the root, nearest last. */
  readonly ancestors: readonly Nodes[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
}
