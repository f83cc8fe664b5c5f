/** The newest edition, as the start page tells of it. */
export interface BinderNews {
  readonly edition: string;
  /** Month of release, `YYYY-MM`. */
  readonly state: string;
  /** The first edition: everything is new, so nothing is listed. */
  readonly base: boolean;
  readonly notes: readonly { readonly number: string; readonly title: string; readonly sentence: string; readonly address: string | undefined }[];
}

/** What the newest edition changed in one chapter. */
export interface ChapterNews {
  readonly edition: string;
  /** The notes that were written for readers. */
  readonly sentences: readonly string[];
  /** Id on the edition's page where old and new wording stand side by side. */
  readonly anchor: string | undefined;
}
