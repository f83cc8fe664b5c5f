/*
 * The form of /ordner.json: all that is needed to judge any binder, for programs of others, too. German keys, since those
 * who read it are editors and the IT of municipalities; described in README.md.
 */

export interface PublishedBinder {
  /** Of this form: grows when something is taken away or means something else. */
  readonly fassung: 1;
  readonly titel: string;
  readonly website: string;
  /** Oldest first. */
  readonly ausgaben: readonly { readonly name: string; readonly stand: string; readonly adresse: string }[];
  /** Those of the newest edition. */
  readonly kapitel: readonly { readonly nummer: string; readonly kuerzel: string; readonly titel: string; readonly adresse?: string }[];
  /** Every place where a sheet lies or ever lay, in the order of the binder. */
  readonly blaetter: readonly SheetData[];
}

export interface SheetData {
  /** Number of a chapter, or name of a sheet that belongs to none. */
  readonly stelle: string;
  /** »3/4«; left out for a sheet that belongs to no chapter. */
  readonly seiten?: string;
  /** PDF of the valid sheet. */
  readonly pdf?: string;
  /** Oldest first. */
  readonly drucke: readonly PrintData[];
}

/** One print of a sheet: what stands at its foot. */
export interface PrintData {
  /** Valid from this edition on. */
  readonly ausgabe: string;
  readonly stand: string;
  /** Edition that replaced it or went without it; left out if it is valid. */
  readonly bis?: string;
  /** Changes with what the edition has written down of the sheet. */
  readonly pruefzahl: string;
}
