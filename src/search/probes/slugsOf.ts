const CHAPTER_KINDS = new Set(['Kapitel', 'Eigene']);
const PAGE_KINDS = new Set(['Vorlage', 'Seite']);

/** Slug of a chapter; other pages (templates, glossary) keep their folder: `vorlagen/protokoll`. */
function slugOf(url: string, kind: string): string {
  const folders = url
    .replace(/[#?].*$/, '')
    .split('/')
    .filter(Boolean);
  // An entry within a page (a checklist) counts for its chapter.
  const within = url.includes('#') && !PAGE_KINDS.has(kind);
  return CHAPTER_KINDS.has(kind) || within ? (folders.at(-1) ?? '') : folders.slice(-2).join('/');
}

/** What the probes name, for hits in their order, each once. */
export const slugsOf = (hits: readonly { readonly url: string; readonly kind: string }[]): string[] => [
  ...new Set(hits.map(({ url, kind }) => slugOf(url, kind))),
];
