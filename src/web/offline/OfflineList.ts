/** Name of the list at the root of the site. */
export const offlineListFile = 'ohne-netz.json';

/** All that a reader can put on a device. */
export interface OfflineList {
  /** Changes with every byte of any file. */
  readonly fassung: string;
  /** Newest edition. */
  readonly ausgabe?: string;
  /** Addresses below the root, without a slash in front, and their sizes in bytes: pages, search, pictures, templates. */
  readonly seiten: readonly (readonly [address: string, bytes: number])[];
  /** The same of the PDFs. */
  readonly pdf: readonly (readonly [address: string, bytes: number])[];
}
