/**
 * One hostile or broken input, as it stands in a line of a .jsonl file. Exactly one of the ways to put it into the
 * small binder is used; `expect` is »harmlos«, or the rule of a fault with the beginning of its message. `⟦ab×500⟧` in a
 * text stands for »ab« five hundred times.
 */
export interface Case {
  readonly expect: string;
  /** Markdown in the first chapter. */
  readonly text?: string;
  /** Entries of the first chapter's head: name → YAML as typed. */
  readonly head?: Readonly<Record<string, string>>;
  /** Files: name → text; null removes it. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Replaces a passage of a file. */
  readonly replace?: readonly [file: string, passage: string, by: string];
  /** Adds lines at the end of a file. */
  readonly append?: readonly [file: string, text: string];
  /** A drawing in the place of the second chapter's. */
  readonly svg?: string;
  /** A photograph that the second chapter shows: name, and its bytes in base64 or how it is made. */
  readonly photograph?: readonly [name: string, content: string];
  /** On disk: kind, what it leads to, name. */
  readonly disk?: readonly (readonly [kind: 'link' | 'pipe' | 'folder', name: string, target?: string])[];
  /** The folder of own leaves outside of the content holds these files. */
  readonly own?: Readonly<Record<string, string>>;
  /**
   * What happens to the files of two frozen editions (paths below ausgaben/): they are replaced by a text, edited in one
   * passage, cut to a length, removed, copied, or followed by further bytes.
   */
  readonly frozen?: readonly FrozenHarm[];
  /** Arguments of a command with --ja, --ordner ZAHL, --stand MONAT, --haelfte WORT and a NAME. */
  readonly options?: readonly string[];
}

export type FrozenHarm =
  | readonly [kind: 'write' | 'append', path: string, text: string]
  | readonly [kind: 'replace', path: string, passage: string, by: string]
  | readonly [kind: 'cut', path: string, bytes: number]
  | readonly [kind: 'remove' | 'folder', path: string]
  | readonly [kind: 'copy' | 'move', path: string, to: string];
