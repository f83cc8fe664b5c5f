import { gunzipSync, gzipSync } from 'node:zlib';
import { stripSigns } from './enrichText.ts';

const SIGNATURE = 'pagefind_dcd';

function clean(value: unknown): unknown {
  if (typeof value === 'string') return stripSigns(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'url' ? inner : clean(inner)]));
}

/** A cleaned result file and what the list of pages needs from it. */
export interface CleanFragment {
  content: Buffer;
  url: string;
  meta: Readonly<Record<string, string>>;
}

/**
 * Takes the signs of `enrichText` out of a result file of Pagefind, so that excerpts show the words of the page.
 * The file format is internal to Pagefind: anything unexpected stops the build instead of spoiling the search.
 */
export function cleanFragment(path: string, content: Uint8Array): CleanFragment {
  const bytes = gunzipSync(content);
  const signature = bytes.subarray(0, SIGNATURE.length).toString('latin1');
  if (signature !== SIGNATURE) {
    throw new Error(
      `Pagefind fragment ${path} starts with »${signature}« instead of »${SIGNATURE}«. Was Pagefind upgraded? Check src/search/index/cleanFragment.ts against the new format.`,
    );
  }
  const data: unknown = JSON.parse(bytes.subarray(SIGNATURE.length).toString('utf8'));
  if (typeof data !== 'object' || data === null || !('content' in data) || !('anchors' in data) || !('meta' in data)) {
    throw new Error(`Pagefind fragment ${path} has no content, anchors or meta. Was Pagefind upgraded?`);
  }
  const cleaned = clean(data) as { url: string; meta: Record<string, string> };
  return { content: gzipSync(SIGNATURE + JSON.stringify(cleaned), { level: 9 }), url: cleaned.url, meta: cleaned.meta };
}
