/** The PDF of one sheet. */
export interface SheetFile {
  readonly address: string;
  /** Name under which it is saved. */
  readonly fileName: string;
  /** Edition printed on it: of a draft, »Entwurf«. */
  readonly edition: string;
  /** undefined in the preview. */
  readonly bytes: number | undefined;
}
