import { counted } from '../text/counted.ts';

/** What a page tells about a chapter's printed leaf; the print layer computes it, a route hands it over. */
export interface LeafInfo {
  readonly pages: number;
  readonly sheets: number;
  /** Size of the PDF; undefined in the preview, which sets a leaf only for whoever asks for it. */
  readonly bytes: number | undefined;
  readonly preview: Preview | undefined;
}

/** Picture of the first page. */
export interface Preview {
  /** Address from the root of the site. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

const NNBSP = '\u202f';

/** »4 Seiten, 120 kB« */
export function leafSize({ pages, bytes }: Pick<LeafInfo, 'pages' | 'bytes'>): string {
  return [counted(pages, 'Seite', 'Seiten'), ...(bytes === undefined ? [] : [formatBytes(bytes)])].join(', ');
}

/** »120 kB«, »1,4 MB« */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}${NNBSP}kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}${NNBSP}MB`;
}
