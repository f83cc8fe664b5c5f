import type { RuleId } from './rules.ts';

/** One fault found in the content, addressed to an editor. All texts are German. */
export interface Problem {
  /** Path as the editor knows it, for example `content/1-gremiengruendung/2-satzung.mdx`. */
  readonly file: string;
  /** 1-based; 1 where the fault concerns the whole file. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly rule: RuleId;
  /** `Fehler` stops the build, `Hinweis` is printed and goes on. */
  readonly severity: 'Fehler' | 'Hinweis';
  /** What is wrong, one or two sentences. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly remedy: string;
}
